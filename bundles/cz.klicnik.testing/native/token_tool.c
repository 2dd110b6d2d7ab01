/* SPDX-License-Identifier: EPL-2.0 */
/*
 * Prepares tokens for tests: token_tool MODULE, commands on standard input (so that no PIN is an argument), answers
 * on standard output. The first failure ends it with the function and the result on standard error and exit code 1.
 */
#include "token_tool.h"
#include "names.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS 64

CK_FUNCTION_LIST *p11;
CK_SESSION_HANDLE session;

void check(const char *function, CK_RV rv) {
    if (!rv) return;
    fprintf(stderr, "%s: %s (0x%lx)\n", function, result_name(rv), rv);
    p11->C_Finalize(NULL);
    exit(1);
}

static void misuse(const char *what) {
    fprintf(stderr, "not understood: %s\n", what);
    exit(2);
}

static CK_SLOT_ID slot_of(const char *word) {
    CK_SLOT_ID slot;
    if (!parse_number(word, &slot)) misuse(word);
    return slot;
}

static CK_USER_TYPE user_of(const char *word) {
    if (!strcmp(word, "so")) return CKU_SO;
    if (strcmp(word, "user")) misuse(word);
    return CKU_USER;
}

static void print_hex(const CK_UTF8CHAR *text, size_t size) {
    while (size && text[size - 1] == ' ') size--;
    printf(" hex:");
    for (size_t i = 0; i < size; i++) printf("%02x", text[i]);
}

/* slot ID SLOTFLAGS TOKENFLAGS hex:LABEL hex:SERIAL hex:MODEL FREE; without a token only the first three words. */
static void slots(void) {
    CK_ULONG count = 0;
    check("C_GetSlotList", p11->C_GetSlotList(CK_FALSE, NULL, &count));
    CK_SLOT_ID *ids = calloc(count + 1, sizeof *ids);
    check("C_GetSlotList", p11->C_GetSlotList(CK_FALSE, ids, &count));
    for (CK_ULONG i = 0; i < count; i++) {
        CK_SLOT_INFO slot;
        CK_TOKEN_INFO token;
        check("C_GetSlotInfo", p11->C_GetSlotInfo(ids[i], &slot));
        printf("slot %lu 0x%lx", ids[i], slot.flags);
        if (!p11->C_GetTokenInfo(ids[i], &token)) {
            printf(" 0x%lx", token.flags);
            print_hex(token.label, sizeof token.label);
            print_hex(token.serialNumber, sizeof token.serialNumber);
            print_hex(token.model, sizeof token.model);
            printf(" %lu", token.ulFreePublicMemory);
        }
        printf("\n");
    }
    free(ids);
}

static void init_token(const char *slot, char *pin, const char *label) {
    CK_UTF8CHAR padded[32];
    memset(padded, ' ', sizeof padded);
    memcpy(padded, label, strlen(label) < sizeof padded ? strlen(label) : sizeof padded);
    check("C_InitToken", p11->C_InitToken(slot_of(slot), (CK_BYTE *) pin, strlen(pin), padded));
}

static void open_session(const char *slot, const char *user, char *pin) {
    if (session) check("C_CloseSession", p11->C_CloseSession(session));
    check("C_OpenSession", p11->C_OpenSession(slot_of(slot), CKF_SERIAL_SESSION | CKF_RW_SESSION, NULL, NULL,
        &session));
    if (strcmp(user, "public")) check("C_Login", p11->C_Login(session, user_of(user), (CK_BYTE *) pin, strlen(pin)));
}

static CK_ULONG parse_template(char *words[], int count, CK_ATTRIBUTE template[]) {
    for (int i = 0; i < count; i++) {
        char *value = strchr(words[i], '=');
        unsigned char *bytes;
        size_t size;
        if (!value) misuse(words[i]);
        *value++ = 0;
        if (!parse_attribute(words[i], &template[i].type) || !parse_value(value, &bytes, &size)) misuse(words[i]);
        template[i].pValue = bytes;
        template[i].ulValueLen = size;
    }
    return (CK_ULONG) count;
}

static void free_template(CK_ATTRIBUTE template[], CK_ULONG count) {
    for (CK_ULONG i = 0; i < count; i++) free(template[i].pValue);
}

static void create(char *words[], int count) {
    CK_ATTRIBUTE template[WORDS];
    CK_OBJECT_HANDLE object;
    CK_ULONG size = parse_template(words, count, template);
    check("C_CreateObject", p11->C_CreateObject(session, template, size, &object));
    free_template(template, size);
    printf("created %lu\n", object);
}

static void destroy(char *words[], int count) {
    CK_ATTRIBUTE template[WORDS];
    CK_OBJECT_HANDLE objects[2048];
    CK_ULONG found, size = parse_template(words, count, template);
    check("C_FindObjectsInit", p11->C_FindObjectsInit(session, template, size));
    check("C_FindObjects", p11->C_FindObjects(session, objects, 2048, &found));
    check("C_FindObjectsFinal", p11->C_FindObjectsFinal(session));
    for (CK_ULONG i = 0; i < found; i++) check("C_DestroyObject", p11->C_DestroyObject(session, objects[i]));
    free_template(template, size);
    printf("destroyed %lu\n", found);
}

static void *ask(void *slot) {
    CK_TOKEN_INFO info;
    check("C_GetTokenInfo", p11->C_GetTokenInfo(*(CK_SLOT_ID *) slot, &info));
    return NULL;
}

/* Two calls at once. */
static void overlap(CK_SLOT_ID slot) {
    pthread_t other;
    if (pthread_create(&other, NULL, ask, &slot)) misuse("overlap");
    ask(&slot);
    pthread_join(other, NULL);
}

static void sign(char *words[], int count) {
    CK_ATTRIBUTE template[WORDS];
    CK_MECHANISM mechanism = { 0, NULL, 0 };
    CK_OBJECT_HANDLE key = 0;
    CK_BYTE data[32] = { 1 }, signature[1024];
    CK_ULONG found, length = sizeof signature;
    if (!parse_mechanism(words[0], &mechanism.mechanism)) misuse(words[0]);
    CK_ULONG size = parse_template(words + 1, count - 1, template);
    check("C_FindObjectsInit", p11->C_FindObjectsInit(session, template, size));
    check("C_FindObjects", p11->C_FindObjects(session, &key, 1, &found));
    check("C_FindObjectsFinal", p11->C_FindObjectsFinal(session));
    free_template(template, size);
    check("C_SignInit", p11->C_SignInit(session, &mechanism, key));
    check("C_Sign", p11->C_Sign(session, data, sizeof data, signature, &length));
    printf("signed %lu\n", length);
}

static void command(char *w[], int n) {
    unsigned long number;
    if (n == 1 && !strcmp(*w, "slots")) {
        slots();
    } else if (n == 4 && !strcmp(*w, "init-token")) {
        init_token(w[1], w[2], w[3]);
    } else if (n >= 3 && !strcmp(*w, "open")) {
        open_session(w[1], w[2], n > 3 ? w[3] : "");
    } else if (n == 2 && !strcmp(*w, "init-pin")) {
        check("C_InitPIN", p11->C_InitPIN(session, (CK_BYTE *) w[1], strlen(w[1])));
    } else if (n == 3 && !strcmp(*w, "set-pin")) {
        check("C_SetPIN", p11->C_SetPIN(session, (CK_BYTE *) w[1], strlen(w[1]), (CK_BYTE *) w[2], strlen(w[2])));
    } else if (n == 2 && !strcmp(*w, "overlap")) {
        overlap(slot_of(w[1]));
    } else if (n > 2 && !strcmp(*w, "sign")) {
        sign(w + 1, n - 1);
    } else if (n > 1 && !strcmp(*w, "create")) {
        create(w + 1, n - 1);
    } else if (n > 1 && !strcmp(*w, "destroy")) {
        destroy(w + 1, n - 1);
    } else if (n >= 3 && !strcmp(*w, "pairs") && parse_number(w[1], &number)) {
        make_pairs(number, w[2], n > 3 && !strcmp(w[3], "public"));
        printf("pairs %lu\n", number);
    } else {
        misuse(*w);
    }
    fflush(stdout);
}

static void load(const char *path) {
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        fprintf(stderr, "%s\n", dlerror());
        exit(1);
    }
    CK_RV (*get)(CK_FUNCTION_LIST **) = (CK_RV (*)(CK_FUNCTION_LIST **)) dlsym(library, "C_GetFunctionList");
    if (!get || get(&p11)) {
        fprintf(stderr, "%s gives no function list\n", path);
        exit(1);
    }
    check("C_Initialize", p11->C_Initialize(NULL));
}

int main(int count, char *arguments[]) {
    char *line = NULL, *words[WORDS];
    size_t capacity = 0;
    if (count != 2) {
        fprintf(stderr, "usage: token_tool MODULE < commands\n");
        return 2;
    }
    load(arguments[1]);
    while (getline(&line, &capacity, stdin) >= 0) {
        line[strcspn(line, "\n")] = 0;
        int found = split_words(line, words, WORDS);
        if (found) command(words, found);
    }
    free(line);
    check("C_Finalize", p11->C_Finalize(NULL));
    return 0;
}
