/* SPDX-License-Identifier: EPL-2.0 */
#include "names.h"
#include <stdlib.h>
#include <string.h>

#define FUNCTION_NAME(name) "C_" #name,
static const char *const functions[FN_COUNT] = { FUNCTIONS(FUNCTION_NAME) };

struct name { const char *name; unsigned long value; };
#define N(constant) { #constant, constant },

static const struct name results[] = {
    N(CKR_OK) N(CKR_CANCEL) N(CKR_HOST_MEMORY) N(CKR_SLOT_ID_INVALID)
    N(CKR_GENERAL_ERROR) N(CKR_FUNCTION_FAILED) N(CKR_ARGUMENTS_BAD) N(CKR_NO_EVENT)
    N(CKR_NEED_TO_CREATE_THREADS) N(CKR_CANT_LOCK) N(CKR_ATTRIBUTE_READ_ONLY) N(CKR_ATTRIBUTE_SENSITIVE)
    N(CKR_ATTRIBUTE_TYPE_INVALID) N(CKR_ATTRIBUTE_VALUE_INVALID) N(CKR_ACTION_PROHIBITED) N(CKR_DATA_INVALID)
    N(CKR_DATA_LEN_RANGE) N(CKR_DEVICE_ERROR) N(CKR_DEVICE_MEMORY) N(CKR_DEVICE_REMOVED)
    N(CKR_ENCRYPTED_DATA_INVALID) N(CKR_ENCRYPTED_DATA_LEN_RANGE) N(CKR_FUNCTION_CANCELED) N(CKR_FUNCTION_NOT_PARALLEL)
    N(CKR_FUNCTION_NOT_SUPPORTED) N(CKR_KEY_HANDLE_INVALID) N(CKR_KEY_SIZE_RANGE) N(CKR_KEY_TYPE_INCONSISTENT)
    N(CKR_KEY_NOT_NEEDED) N(CKR_KEY_CHANGED) N(CKR_KEY_NEEDED) N(CKR_KEY_INDIGESTIBLE)
    N(CKR_KEY_FUNCTION_NOT_PERMITTED) N(CKR_KEY_NOT_WRAPPABLE) N(CKR_KEY_UNEXTRACTABLE) N(CKR_MECHANISM_INVALID)
    N(CKR_MECHANISM_PARAM_INVALID) N(CKR_OBJECT_HANDLE_INVALID) N(CKR_OPERATION_ACTIVE) N(CKR_OPERATION_NOT_INITIALIZED)
    N(CKR_PIN_INCORRECT) N(CKR_PIN_INVALID) N(CKR_PIN_LEN_RANGE) N(CKR_PIN_EXPIRED)
    N(CKR_PIN_LOCKED) N(CKR_SESSION_CLOSED) N(CKR_SESSION_COUNT) N(CKR_SESSION_HANDLE_INVALID)
    N(CKR_SESSION_PARALLEL_NOT_SUPPORTED) N(CKR_SESSION_READ_ONLY) N(CKR_SESSION_EXISTS) N(CKR_SESSION_READ_ONLY_EXISTS)
    N(CKR_SESSION_READ_WRITE_SO_EXISTS) N(CKR_SIGNATURE_INVALID) N(CKR_SIGNATURE_LEN_RANGE) N(CKR_TEMPLATE_INCOMPLETE)
    N(CKR_TEMPLATE_INCONSISTENT) N(CKR_TOKEN_NOT_PRESENT) N(CKR_TOKEN_NOT_RECOGNIZED) N(CKR_TOKEN_WRITE_PROTECTED)
    N(CKR_UNWRAPPING_KEY_SIZE_RANGE) N(CKR_UNWRAPPING_KEY_TYPE_INCONSISTENT) N(CKR_USER_ALREADY_LOGGED_IN) N(CKR_USER_NOT_LOGGED_IN)
    N(CKR_USER_PIN_NOT_INITIALIZED) N(CKR_USER_TYPE_INVALID) N(CKR_USER_ANOTHER_ALREADY_LOGGED_IN) N(CKR_USER_TOO_MANY_TYPES)
    N(CKR_WRAPPED_KEY_INVALID) N(CKR_WRAPPED_KEY_LEN_RANGE) N(CKR_WRAPPING_KEY_HANDLE_INVALID) N(CKR_WRAPPING_KEY_SIZE_RANGE)
    N(CKR_WRAPPING_KEY_TYPE_INCONSISTENT) N(CKR_RANDOM_SEED_NOT_SUPPORTED) N(CKR_RANDOM_NO_RNG) N(CKR_DOMAIN_PARAMS_INVALID)
    N(CKR_CURVE_NOT_SUPPORTED) N(CKR_BUFFER_TOO_SMALL) N(CKR_SAVED_STATE_INVALID) N(CKR_INFORMATION_SENSITIVE)
    N(CKR_STATE_UNSAVEABLE) N(CKR_CRYPTOKI_NOT_INITIALIZED) N(CKR_CRYPTOKI_ALREADY_INITIALIZED) N(CKR_MUTEX_BAD)
    N(CKR_MUTEX_NOT_LOCKED) N(CKR_NEW_PIN_MODE) N(CKR_NEXT_OTP) N(CKR_EXCEEDED_MAX_ITERATIONS)
    N(CKR_FIPS_SELF_TEST_FAILED) N(CKR_LIBRARY_LOAD_FAILED) N(CKR_PIN_TOO_WEAK) N(CKR_PUBLIC_KEY_INVALID)
    N(CKR_FUNCTION_REJECTED)
};

static const struct name attributes[] = {
    N(CKA_CLASS) N(CKA_TOKEN) N(CKA_PRIVATE) N(CKA_LABEL)
    N(CKA_APPLICATION) N(CKA_VALUE) N(CKA_OBJECT_ID) N(CKA_CERTIFICATE_TYPE)
    N(CKA_ISSUER) N(CKA_SERIAL_NUMBER) N(CKA_AC_ISSUER) N(CKA_OWNER)
    N(CKA_ATTR_TYPES) N(CKA_TRUSTED) N(CKA_CERTIFICATE_CATEGORY) N(CKA_JAVA_MIDP_SECURITY_DOMAIN)
    N(CKA_URL) N(CKA_HASH_OF_SUBJECT_PUBLIC_KEY) N(CKA_HASH_OF_ISSUER_PUBLIC_KEY) N(CKA_NAME_HASH_ALGORITHM)
    N(CKA_CHECK_VALUE) N(CKA_KEY_TYPE) N(CKA_SUBJECT) N(CKA_ID)
    N(CKA_SENSITIVE) N(CKA_ENCRYPT) N(CKA_DECRYPT) N(CKA_WRAP)
    N(CKA_UNWRAP) N(CKA_SIGN) N(CKA_SIGN_RECOVER) N(CKA_VERIFY)
    N(CKA_VERIFY_RECOVER) N(CKA_DERIVE) N(CKA_START_DATE) N(CKA_END_DATE)
    N(CKA_MODULUS) N(CKA_MODULUS_BITS) N(CKA_PUBLIC_EXPONENT) N(CKA_PRIVATE_EXPONENT)
    N(CKA_PRIME_1) N(CKA_PRIME_2) N(CKA_EXPONENT_1) N(CKA_EXPONENT_2)
    N(CKA_COEFFICIENT) N(CKA_PUBLIC_KEY_INFO) N(CKA_PRIME) N(CKA_SUBPRIME)
    N(CKA_BASE) N(CKA_PRIME_BITS) N(CKA_SUB_PRIME_BITS) N(CKA_VALUE_BITS)
    N(CKA_VALUE_LEN) N(CKA_EXTRACTABLE) N(CKA_LOCAL) N(CKA_NEVER_EXTRACTABLE)
    N(CKA_ALWAYS_SENSITIVE) N(CKA_KEY_GEN_MECHANISM) N(CKA_MODIFIABLE) N(CKA_COPYABLE)
    N(CKA_DESTROYABLE) N(CKA_ECDSA_PARAMS) N(CKA_EC_PARAMS) N(CKA_EC_POINT)
    N(CKA_SECONDARY_AUTH) N(CKA_AUTH_PIN_FLAGS) N(CKA_ALWAYS_AUTHENTICATE) N(CKA_WRAP_WITH_TRUSTED)
    N(CKA_OTP_FORMAT) N(CKA_OTP_LENGTH) N(CKA_OTP_TIME_INTERVAL) N(CKA_OTP_USER_FRIENDLY_MODE)
    N(CKA_OTP_CHALLENGE_REQUIREMENT) N(CKA_OTP_TIME_REQUIREMENT) N(CKA_OTP_COUNTER_REQUIREMENT) N(CKA_OTP_PIN_REQUIREMENT)
    N(CKA_OTP_USER_IDENTIFIER) N(CKA_OTP_SERVICE_IDENTIFIER) N(CKA_OTP_SERVICE_LOGO) N(CKA_OTP_SERVICE_LOGO_TYPE)
    N(CKA_OTP_COUNTER) N(CKA_OTP_TIME) N(CKA_GOSTR3410_PARAMS) N(CKA_GOSTR3411_PARAMS)
    N(CKA_GOST28147_PARAMS) N(CKA_HW_FEATURE_TYPE) N(CKA_RESET_ON_INIT) N(CKA_HAS_RESET)
    N(CKA_PIXEL_X) N(CKA_PIXEL_Y) N(CKA_RESOLUTION) N(CKA_CHAR_ROWS)
    N(CKA_CHAR_COLUMNS) N(CKA_COLOR) N(CKA_BITS_PER_PIXEL) N(CKA_CHAR_SETS)
    N(CKA_ENCODING_METHODS) N(CKA_MIME_TYPES) N(CKA_MECHANISM_TYPE) N(CKA_REQUIRED_CMS_ATTRIBUTES)
    N(CKA_DEFAULT_CMS_ATTRIBUTES) N(CKA_SUPPORTED_CMS_ATTRIBUTES) N(CKA_WRAP_TEMPLATE) N(CKA_UNWRAP_TEMPLATE)
    N(CKA_DERIVE_TEMPLATE) N(CKA_ALLOWED_MECHANISMS)
};

/* Those of the keys and digests that people's tokens have; the others go by number. */
static const struct name mechanisms[] = {
    N(CKM_RSA_PKCS_KEY_PAIR_GEN) N(CKM_RSA_PKCS) N(CKM_RSA_X_509) N(CKM_SHA1_RSA_PKCS)
    N(CKM_SHA256_RSA_PKCS) N(CKM_SHA384_RSA_PKCS) N(CKM_SHA512_RSA_PKCS) N(CKM_RSA_PKCS_OAEP)
    N(CKM_RSA_PKCS_PSS) N(CKM_SHA256_RSA_PKCS_PSS) N(CKM_SHA384_RSA_PKCS_PSS) N(CKM_SHA512_RSA_PKCS_PSS)
    N(CKM_EC_KEY_PAIR_GEN) N(CKM_ECDSA) N(CKM_ECDSA_SHA1) N(CKM_ECDSA_SHA256)
    N(CKM_ECDSA_SHA384) N(CKM_ECDSA_SHA512) N(CKM_ECDH1_DERIVE) N(CKM_SHA_1)
    N(CKM_SHA256) N(CKM_SHA384) N(CKM_SHA512) N(CKM_GENERIC_SECRET_KEY_GEN)
    N(CKM_DES3_KEY_GEN) N(CKM_DES3_CBC) N(CKM_DES3_CBC_PAD) N(CKM_AES_KEY_GEN)
    N(CKM_AES_ECB) N(CKM_AES_CBC) N(CKM_AES_CBC_PAD) N(CKM_AES_GCM)
    N(CKM_AES_KEY_WRAP) N(CKM_AES_KEY_WRAP_PAD)
};

static const struct name classes[] = {
    N(CKO_DATA) N(CKO_CERTIFICATE) N(CKO_PUBLIC_KEY) N(CKO_PRIVATE_KEY) N(CKO_SECRET_KEY)
};

static const struct name token_flags[] = {
    N(CKF_RNG) N(CKF_WRITE_PROTECTED) N(CKF_LOGIN_REQUIRED)
    N(CKF_USER_PIN_INITIALIZED) N(CKF_RESTORE_KEY_NOT_NEEDED) N(CKF_CLOCK_ON_TOKEN)
    N(CKF_PROTECTED_AUTHENTICATION_PATH) N(CKF_DUAL_CRYPTO_OPERATIONS) N(CKF_TOKEN_INITIALIZED)
    N(CKF_SECONDARY_AUTHENTICATION) N(CKF_USER_PIN_COUNT_LOW) N(CKF_USER_PIN_FINAL_TRY)
    N(CKF_USER_PIN_LOCKED) N(CKF_USER_PIN_TO_BE_CHANGED) N(CKF_SO_PIN_COUNT_LOW)
    N(CKF_SO_PIN_FINAL_TRY) N(CKF_SO_PIN_LOCKED) N(CKF_SO_PIN_TO_BE_CHANGED)
};

#define SIZE(table) (sizeof(table) / sizeof(table)[0])

const char *function_name(enum function number) {
    return functions[number];
}

bool parse_function(const char *word, enum function *number) {
    for (int i = 0; i < FN_COUNT; i++) {
        if (!strcmp(word, functions[i])) {
            *number = i;
            return true;
        }
    }
    return false;
}

bool parse_number(const char *word, unsigned long *value) {
    char *end;
    if (!*word) return false;
    *value = strtoul(word, &end, 0);
    return !*end;
}

static bool look_up(const struct name *table, size_t size, const char *prefix, const char *word, unsigned long *value) {
    size_t skip = strncmp(word, prefix, strlen(prefix)) ? strlen(prefix) : 0;
    for (size_t i = 0; i < size; i++) {
        if (!strcmp(word, table[i].name + skip)) {
            *value = table[i].value;
            return true;
        }
    }
    return parse_number(word, value);
}

bool parse_result(const char *word, CK_RV *value) {
    return look_up(results, SIZE(results), "CKR_", word, value);
}

bool parse_attribute(const char *word, CK_ATTRIBUTE_TYPE *value) {
    return look_up(attributes, SIZE(attributes), "CKA_", word, value);
}

bool parse_token_flag(const char *word, CK_FLAGS *value) {
    return look_up(token_flags, SIZE(token_flags), "CKF_", word, value);
}

bool parse_mechanism(const char *word, CK_MECHANISM_TYPE *value) {
    return look_up(mechanisms, SIZE(mechanisms), "CKM_", word, value);
}

bool parse_class(const char *word, CK_OBJECT_CLASS *value) {
    return look_up(classes, SIZE(classes), "CKO_", word, value);
}

const char *result_name(CK_RV value) {
    for (size_t i = 0; i < SIZE(results); i++) {
        if (results[i].value == value) return results[i].name;
    }
    return "CKR_UNKNOWN";
}

static int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/* The character after a backslash; moves the reading position past it. */
static char escaped(const char **read) {
    char c = *(*read)++;
    if (c == 'n') return '\n';
    if (c == 't') return '\t';
    if (c == 'r') return '\r';
    if (c == 'x' && hex_digit((*read)[0]) >= 0 && hex_digit((*read)[1]) >= 0) {
        c = (char) (hex_digit((*read)[0]) << 4 | hex_digit((*read)[1]));
        *read += 2;
    }
    return c;
}

int split_words(char *line, char *words[], int capacity) {
    const char *read = line;
    char *write = line;
    int count = 0;
    while (count < capacity) {
        while (*read == ' ' || *read == '\t' || *read == '\r') read++;
        if (!*read || *read == '#') break;
        bool quoted = false;
        words[count++] = write;
        while (*read && (quoted || (*read != ' ' && *read != '\t' && *read != '\r'))) {
            if (*read == '"') {
                quoted = !quoted;
                read++;
            } else if (*read == '\\' && read[1]) {
                read++;
                *write++ = escaped(&read);
            } else {
                *write++ = *read++;
            }
        }
        if (*read) read++;
        *write++ = 0;
    }
    return count;
}

static bool hex_bytes(const char *text, unsigned char **bytes, size_t *length) {
    size_t digits = strlen(text);
    if (digits % 2) return false;
    *bytes = malloc(digits / 2 + 1);
    *length = digits / 2;
    for (size_t i = 0; i < *length; i++) {
        int high = hex_digit(text[2 * i]), low = hex_digit(text[2 * i + 1]);
        if (high < 0 || low < 0) {
            free(*bytes);
            return false;
        }
        (*bytes)[i] = (unsigned char) (high << 4 | low);
    }
    return true;
}

/* Bytes that are no DER, nor text, and the same in every run. */
static void garbage(unsigned char *bytes, size_t length) {
    unsigned int state = 0x2545f491;
    for (size_t i = 0; i < length; i++) {
        state = state * 1664525u + 1013904223u;
        bytes[i] = (unsigned char) (state >> 24 | 0x80);
    }
}

bool parse_value(const char *word, unsigned char **bytes, size_t *length) {
    unsigned long number;
    if (!strncmp(word, "hex:", 4)) return hex_bytes(word + 4, bytes, length);
    if (!strncmp(word, "text:", 5)) {
        *length = strlen(word + 5);
        *bytes = malloc(*length + 1);
        memcpy(*bytes, word + 5, *length);
        return true;
    }
    if (!strncmp(word, "ulong:", 6) && parse_number(word + 6, &number)) {
        *length = sizeof number;
        *bytes = malloc(*length);
        memcpy(*bytes, &number, *length);
        return true;
    }
    if (!strcmp(word, "true") || !strcmp(word, "false")) {
        *length = 1;
        *bytes = malloc(1);
        **bytes = *word == 't' ? CK_TRUE : CK_FALSE;
        return true;
    }
    if (!strncmp(word, "garbage:", 8) && parse_number(word + 8, &number)) {
        *length = number;
        *bytes = malloc(number + 1);
        garbage(*bytes, number);
        return true;
    }
    if (!strncmp(word, "repeat:", 7) && word[7] && word[8] == ':' && parse_number(word + 9, &number)) {
        *length = number;
        *bytes = malloc(number + 1);
        memset(*bytes, word[7], number);
        return true;
    }
    return false;
}
