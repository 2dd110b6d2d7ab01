/* SPDX-License-Identifier: EPL-2.0 */
#include "token_tool.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define POINT_SIZE 65
#define ID_SIZE 20

struct der { CK_BYTE bytes[2048]; size_t size; };

static const CK_BYTE p256[] = { 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07 };
static const CK_BYTE ec_public_key[] = { 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01 };
static const CK_BYTE ecdsa_sha256[] = { 0x30, 0x0a, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02 };
static const CK_BYTE common_name[] = { 0x06, 0x03, 0x55, 0x04, 0x03 };
static const CK_BYTE version_3[] = { 0xa0, 0x03, 0x02, 0x01, 0x02 };
static const char not_before[] = "240101000000Z", not_after[] = "440101000000Z";

static void put(struct der *der, const void *bytes, size_t size) {
    if (der->size + size + 4 > sizeof der->bytes) abort();
    memcpy(der->bytes + der->size, bytes, size);
    der->size += size;
}

/* Makes what has been written since the mark the content of an element. */
static void wrap(struct der *der, size_t mark, CK_BYTE tag) {
    size_t size = der->size - mark;
    CK_BYTE head[4] = { tag };
    size_t length = 2;
    if (size < 0x80) {
        head[1] = (CK_BYTE) size;
    } else if (size < 0x100) {
        head[1] = 0x81;
        head[2] = (CK_BYTE) size;
        length = 3;
    } else {
        head[1] = 0x82;
        head[2] = (CK_BYTE) (size >> 8);
        head[3] = (CK_BYTE) size;
        length = 4;
    }
    if (der->size + length > sizeof der->bytes) abort();
    memmove(der->bytes + mark + length, der->bytes + mark, size);
    memcpy(der->bytes + mark, head, length);
    der->size += length;
}

static void element(struct der *der, CK_BYTE tag, const void *bytes, size_t size) {
    size_t mark = der->size;
    put(der, bytes, size);
    wrap(der, mark, tag);
}

/* An unsigned number as INTEGER: no needless zeros, one where the first bit would make it negative. */
static void integer(struct der *der, const CK_BYTE *bytes, size_t size) {
    size_t mark = der->size;
    while (size > 1 && !*bytes) {
        bytes++;
        size--;
    }
    if (*bytes & 0x80) put(der, "", 1);
    put(der, bytes, size);
    wrap(der, mark, 0x02);
}

static void name(struct der *der, const char *text) {
    size_t mark = der->size;
    put(der, common_name, sizeof common_name);
    element(der, 0x0c, text, strlen(text));
    wrap(der, mark, 0x30);
    wrap(der, mark, 0x31);
    wrap(der, mark, 0x30);
}

static void validity(struct der *der) {
    size_t mark = der->size;
    element(der, 0x17, not_before, sizeof not_before - 1);
    element(der, 0x17, not_after, sizeof not_after - 1);
    wrap(der, mark, 0x30);
}

static void bit_string(struct der *der, size_t mark) {
    put(der, "", 1);
    memmove(der->bytes + mark + 1, der->bytes + mark, der->size - mark - 1);
    der->bytes[mark] = 0;
    wrap(der, mark, 0x03);
}

static void public_key(struct der *der, const CK_BYTE point[POINT_SIZE]) {
    size_t mark = der->size;
    put(der, ec_public_key, sizeof ec_public_key);
    put(der, p256, sizeof p256);
    wrap(der, mark, 0x30);
    size_t key = der->size;
    put(der, point, POINT_SIZE);
    bit_string(der, key);
    wrap(der, mark, 0x30);
}

static void digest(CK_MECHANISM_TYPE type, const CK_BYTE *bytes, size_t size, CK_BYTE *result, CK_ULONG length) {
    CK_MECHANISM mechanism = { type, NULL, 0 };
    check("C_DigestInit", p11->C_DigestInit(session, &mechanism));
    check("C_Digest", p11->C_Digest(session, (CK_BYTE *) bytes, size, result, &length));
}

static void sign(struct der *der, CK_OBJECT_HANDLE key) {
    CK_MECHANISM mechanism = { CKM_ECDSA, NULL, 0 };
    CK_BYTE hash[32], signature[64];
    CK_ULONG length = sizeof signature;
    digest(CKM_SHA256, der->bytes, der->size, hash, sizeof hash);
    check("C_SignInit", p11->C_SignInit(session, &mechanism, key));
    check("C_Sign", p11->C_Sign(session, hash, sizeof hash, signature, &length));
    put(der, ecdsa_sha256, sizeof ecdsa_sha256);
    size_t mark = der->size;
    integer(der, signature, 32);
    integer(der, signature + 32, 32);
    wrap(der, mark, 0x30);
    bit_string(der, mark);
    wrap(der, 0, 0x30);
}

static void generate(const char *label, CK_BYTE id[ID_SIZE], bool keep_public, CK_OBJECT_HANDLE *private,
                     CK_BYTE point[POINT_SIZE]) {
    CK_BBOOL yes = CK_TRUE, no = CK_FALSE, keep = keep_public;
    CK_OBJECT_HANDLE public;
    CK_MECHANISM mechanism = { CKM_EC_KEY_PAIR_GEN, NULL, 0 };
    CK_BYTE encoded[POINT_SIZE + 2];
    CK_ATTRIBUTE public_template[] = {
        { CKA_TOKEN, &keep, 1 }, { CKA_PRIVATE, &no, 1 }, { CKA_VERIFY, &yes, 1 },
        { CKA_EC_PARAMS, (void *) p256, sizeof p256 }, { CKA_LABEL, (void *) label, strlen(label) },
        { CKA_ID, id, ID_SIZE }
    };
    CK_ATTRIBUTE private_template[] = {
        { CKA_TOKEN, &yes, 1 }, { CKA_PRIVATE, &yes, 1 }, { CKA_SENSITIVE, &yes, 1 }, { CKA_EXTRACTABLE, &no, 1 },
        { CKA_SIGN, &yes, 1 }, { CKA_LABEL, (void *) label, strlen(label) }, { CKA_ID, id, ID_SIZE }
    };
    check("C_GenerateKeyPair", p11->C_GenerateKeyPair(session, &mechanism, public_template, 6, private_template, 7,
        &public, private));
    CK_ATTRIBUTE read = { CKA_EC_POINT, encoded, sizeof encoded };
    check("C_GetAttributeValue", p11->C_GetAttributeValue(session, public, &read, 1));
    memcpy(point, encoded + read.ulValueLen - POINT_SIZE, POINT_SIZE);
    if (!keep_public) check("C_DestroyObject", p11->C_DestroyObject(session, public));
}

static void make_pair(unsigned long number, const char *label, bool keep_public) {
    CK_OBJECT_HANDLE key, certificate;
    CK_BYTE point[POINT_SIZE], id[ID_SIZE], bare[5];
    struct der serial = { .size = 0 }, subject = { .size = 0 }, der = { .size = 0 };
    CK_OBJECT_CLASS class = CKO_CERTIFICATE;
    CK_CERTIFICATE_TYPE type = CKC_X_509;
    CK_BBOOL yes = CK_TRUE, no = CK_FALSE;
    digest(CKM_SHA_1, (const CK_BYTE *) label, strlen(label), id, sizeof id);
    generate(label, id, keep_public, &key, point);
    for (int i = 0; i < 5; i++) bare[4 - i] = (CK_BYTE) ((0x0100000000UL + number) >> (8 * i));
    integer(&serial, bare, sizeof bare);
    name(&subject, label);
    put(&der, version_3, sizeof version_3);
    put(&der, serial.bytes, serial.size);
    put(&der, ecdsa_sha256, sizeof ecdsa_sha256);
    put(&der, subject.bytes, subject.size);
    validity(&der);
    put(&der, subject.bytes, subject.size);
    public_key(&der, point);
    wrap(&der, 0, 0x30);
    sign(&der, key);
    CK_ATTRIBUTE template[] = {
        { CKA_CLASS, &class, sizeof class }, { CKA_CERTIFICATE_TYPE, &type, sizeof type }, { CKA_TOKEN, &yes, 1 },
        { CKA_PRIVATE, &no, 1 }, { CKA_LABEL, (void *) label, strlen(label) }, { CKA_ID, id, sizeof id },
        { CKA_SUBJECT, subject.bytes, subject.size }, { CKA_ISSUER, subject.bytes, subject.size },
        { CKA_SERIAL_NUMBER, serial.bytes, serial.size }, { CKA_VALUE, der.bytes, der.size }
    };
    check("C_CreateObject", p11->C_CreateObject(session, template, 10, &certificate));
}

void make_pairs(unsigned long count, const char *prefix, bool keep_public) {
    char label[128];
    for (unsigned long i = 1; i <= count; i++) {
        snprintf(label, sizeof label, "%s %lu", prefix, i);
        make_pair(i, label, keep_public);
    }
}
