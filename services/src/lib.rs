//! Nothing but what is compiled in examples and tests: services and clients of
//! several web frameworks, with [errcodes](https://docs.rs/errcodes).
#![cfg_attr(doctest, doc = include_str!("../../src/reference/services.md"))]
#![cfg_attr(doctest, doc = include_str!("../../src/reference/recipes.md"))]
#![cfg_attr(doctest, doc = include_str!("../../guide/pages/web.md"))]
#![cfg_attr(doctest, doc = include_str!("../../guide/pages/schemas.md"))]
