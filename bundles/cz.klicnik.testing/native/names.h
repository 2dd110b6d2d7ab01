/* SPDX-License-Identifier: EPL-2.0 */
/* Words of the control file and of the token tool: names of functions, results, attributes, flags, and values. */
#ifndef KLICNIK_NAMES_H
#define KLICNIK_NAMES_H

#include "functions.h"
#include <p11-kit/pkcs11.h>
#include <stdbool.h>
#include <stddef.h>

/* C_GetInfo and its like. */
const char *function_name(enum function number);
bool parse_function(const char *word, enum function *number);

/* Names with or without their prefix (CKR_PIN_INCORRECT, PIN_INCORRECT), or numbers (160, 0xa0). */
bool parse_result(const char *word, CK_RV *value);
bool parse_attribute(const char *word, CK_ATTRIBUTE_TYPE *value);
bool parse_token_flag(const char *word, CK_FLAGS *value);
bool parse_mechanism(const char *word, CK_MECHANISM_TYPE *value);
bool parse_class(const char *word, CK_OBJECT_CLASS *value);
bool parse_number(const char *word, unsigned long *value);
const char *result_name(CK_RV value);

/* Splits a line in place at blanks. "quotes" keep blanks; \n \t \r \xHH \" \\ are escapes; # starts a comment. */
int split_words(char *line, char *words[], int capacity);

/* hex:0a0b, text:abc, ulong:3, true, false, garbage:COUNT or repeat:C:COUNT as newly allocated bytes. */
bool parse_value(const char *word, unsigned char **bytes, size_t *length);

#endif
