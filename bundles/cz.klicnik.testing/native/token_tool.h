/* SPDX-License-Identifier: EPL-2.0 */
#ifndef KLICNIK_TOKEN_TOOL_H
#define KLICNIK_TOKEN_TOOL_H

#include <p11-kit/pkcs11.h>
#include <stdbool.h>

extern CK_FUNCTION_LIST *p11;
extern CK_SESSION_HANDLE session;

/* Ends the program with the function's name and the result unless the result is CKR_OK. */
void check(const char *function, CK_RV rv);

/*
 * token_pairs.c: generates EC P-256 key pairs on the token and gives each a self-signed certificate with the same
 * CKA_ID; labels and common names are the prefix and a running number. The public keys stay only if asked for.
 */
void make_pairs(unsigned long count, const char *prefix, bool keep_public);

#endif
