//! What the shop's API answers.

mod pay;

errcodes::errcodes!("docs/shop.md", skip = [0]);
