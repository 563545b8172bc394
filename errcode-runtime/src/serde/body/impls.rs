//! What the struct of a body gets with the feature `serde`.

/// `Serialize` and `Deserialize` of a generated body: its fields by their
/// numbers, and the objects that they stand in.
///
/// ```text
/// body   = name "{" { number field ":" type "as" kind "," } "}" { object }
///          "code" field ":" type "as" kind
/// object = "[" first-number { name } ";" key path "]"
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! __impl_body_serde {
    (
        $body:ident { $($number:literal $field:ident: $ty:ty as $member:ident,)* }
        $([$first:literal $($name:literal)*; $key:literal $path:literal])*
        code $code:ident: $code_ty:ty as $form:ident
    ) => {
        #[automatically_derived]
        impl $crate::__private::Body for $body {
            const NAME: &'static ::core::primitive::str = ::core::stringify!($body);

            const OBJECTS: &'static [$crate::__private::Object] = &[$(
                $crate::__private::Object {
                    first: $first,
                    members: &[$($name,)*],
                    key: $key,
                    path: $path,
                },
            )*];

            #[allow(unused_assignments, reason = "nothing comes after the last of each")]
            fn find(
                __object: ::core::primitive::usize,
                __name: &[::core::primitive::u8],
            ) -> ::core::option::Option<::core::primitive::usize> {
                let mut __level = 0;
                $(
                    if __level == __object {
                        let mut __at = 0;
                        $(
                            if *__name == *$name.as_bytes() {
                                return ::core::option::Option::Some(__at);
                            }
                            __at += 1;
                        )*
                    }
                    __level += 1;
                )*
                ::core::option::Option::None
            }

            fn start() -> Self {
                Self { $($field: <$ty as $crate::__private::Member<$crate::__private::$member>>::start(),)* }
            }

            fn needs_code(&self) -> ::core::primitive::bool {
                <$code_ty as $crate::__private::Member<$crate::__private::$form>>::is_needed(&self.$code)
            }

            fn read<'de, __V: $crate::__private::Values<'de>>(
                &mut self,
                __number: ::core::primitive::usize,
                __path: &'static ::core::primitive::str,
                __values: __V,
            ) -> ::core::result::Result<::core::primitive::bool, __V::Error> {
                match __number {
                    $($number => <$ty as $crate::__private::Member<$crate::__private::$member>>::read(
                        &mut self.$field,
                        __path,
                        __values,
                    ),)*
                    _ => ::core::result::Result::Ok(false),
                }
            }

            fn kind(&self, __number: ::core::primitive::usize) -> $crate::__private::MemberKind {
                match __number {
                    $($number => <$ty as $crate::__private::Member<$crate::__private::$member>>::kind(&self.$field),)*
                    _ => $crate::__private::MemberKind::Other($crate::__private::Kind::Any),
                }
            }

            fn is_present(&self, __number: ::core::primitive::usize) -> ::core::primitive::bool {
                match __number {
                    $($number => <$ty as $crate::__private::Member<$crate::__private::$member>>::is_present(&self.$field),)*
                    _ => false,
                }
            }

            fn write<__S: $crate::__private::serde_core::ser::SerializeStruct>(
                &self,
                __number: ::core::primitive::usize,
                __name: &'static ::core::primitive::str,
                __object: &mut __S,
            ) -> ::core::result::Result<(), __S::Error> {
                match __number {
                    $($number => <$ty as $crate::__private::Member<$crate::__private::$member>>::write(
                        &self.$field,
                        __name,
                        __object,
                    ),)*
                    _ => ::core::result::Result::Ok(()),
                }
            }
        }

        /// Members that are `None` are not written.
        #[automatically_derived]
        impl $crate::__private::serde_core::Serialize for $body {
            fn serialize<__S: $crate::__private::serde_core::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::__private::write_body(self, __serializer)
            }
        }

        /// Members that the body does not have are ignored.
        #[automatically_derived]
        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $body {
            fn deserialize<__D: $crate::__private::serde_core::Deserializer<'de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::__private::read_body(__deserializer)
            }
        }

        $crate::__private::impl_schemars! { $body of_body }
    };
}
