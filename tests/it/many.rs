//! An enum of so many variants that they are made of the numbers of their rows.

use errcodes::{ErrorCode, errcodes};

errcodes! {
    #[errcodes("tests/it/many.md")]
    enum ManyError {
        #[errcodes(code = 2100)]
        Last,
    }
}

#[test]
fn a_row_is_the_number_of_its_variant() {
    assert_eq!(ManyError::ALL.len(), 300);
    assert_eq!(ManyError::ALL, <ManyError as ErrorCode>::ALL);
    for (row, error) in (0..).zip(ManyError::ALL) {
        assert_eq!(*error as i64, row);
        assert_eq!(error.code(), (row + 1) * 7);
        assert_eq!(ManyError::from_code(error.code()), Some(*error));
        assert_eq!(error.name().parse(), Ok(*error));
        assert_eq!(format!("{error:?}"), error.name());
    }
}

const MIDDLE: Option<ManyError> = ManyError::from_code(150 * 7);

#[test]
fn variants_are_where_their_names_say() {
    assert_eq!(ManyError::ALL[0], ManyError::Number1);
    assert_eq!(ManyError::ALL[298], ManyError::Number299);
    assert_eq!(ManyError::ALL[299], ManyError::Last);
    assert_eq!(MIDDLE, Some(ManyError::Number150));
    assert_eq!(ManyError::from_code(8), None);
}
