/* SPDX-License-Identifier: EPL-2.0 */
/* Reads the control file whenever it changes, and does what it says to each call. */
#include "shim_rules.h"
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static struct rules none, *current = &none;
static const char *control;
static struct stat last;
static pthread_mutex_t reading = PTHREAD_MUTEX_INITIALIZER;

struct rules *rules(void) {
    return __atomic_load_n(&current, __ATOMIC_ACQUIRE);
}

/* A line that was there before keeps its count of calls and what has happened. */
static void inherit(struct rule *rule) {
    EACH_RULE(old) {
        if (strcmp(old->text, rule->text)) continue;
        rule->seen = __atomic_load_n(&old->seen, __ATOMIC_RELAXED);
        rule->fired = old->fired;
        if (old->fired) rule->slot = old->slot;
        return;
    }
}

static struct rules *read_rules(FILE *file) {
    struct rules *read = calloc(1, sizeof *read);
    char *line = NULL;
    size_t capacity = 0;
    while (getline(&line, &capacity, file) >= 0) {
        struct rule rule;
        bool empty;
        line[strcspn(line, "\n")] = 0;
        if (parse_rule(line, &rule, &empty)) {
            inherit(&rule);
            read = realloc(read, sizeof *read + (read->count + 1) * sizeof rule);
            read->rule[read->count++] = rule;
        } else if (!empty) {
            fprintf(stderr, "klicnik-shim: not understood in the control file: %s\n", line);
        }
    }
    free(line);
    return read;
}

static bool unchanged(const struct stat *now) {
    return now->st_ino == last.st_ino && now->st_size == last.st_size
        && now->st_mtim.tv_sec == last.st_mtim.tv_sec && now->st_mtim.tv_nsec == last.st_mtim.tv_nsec;
}

static bool reread(void) {
    struct stat now = { 0 };
    pthread_mutex_lock(&reading);
    bool exists = !stat(control, &now);
    bool changed = !unchanged(&now);
    if (changed) {
        FILE *file = exists ? fopen(control, "re") : NULL;
        __atomic_store_n(&current, file ? read_rules(file) : &none, __ATOMIC_RELEASE);
        if (file) fclose(file);
        last = now;
    }
    pthread_mutex_unlock(&reading);
    return changed;
}

void rules_open(const char *path) {
    control = path;
    if (control) reread();
}

static void nap(unsigned long milliseconds) {
    struct timespec time = { (time_t) (milliseconds / 1000), (long) (milliseconds % 1000) * 1000000L };
    nanosleep(&time, NULL);
}

static bool still_told(const char *text) {
    EACH_RULE(rule) {
        if (!strcmp(rule->text, text)) return true;
    }
    return false;
}

/* Hangs until the line is taken out of the control file. */
static void hang(const struct rule *rule) {
    while (still_told(rule->text)) {
        nap(10);
        reread();
    }
}

static void crash(void) {
    volatile int *volatile nowhere = NULL;
    *nowhere = 1;
}

static void print(const struct rule *rule) {
    if (write(STDOUT_FILENO, rule->bytes, rule->size) < 0 || write(STDOUT_FILENO, "\n", 1) < 0) return;
}

bool meets(struct rule *rule) {
    unsigned long nth = __atomic_add_fetch(&rule->seen, 1, __ATOMIC_RELAXED);
    return nth >= rule->first && nth <= rule->last;
}

static bool take_token(struct rule *rule, const CK_SLOT_ID *slot) {
    rule->slot = slot ? *slot : 0;
    rule->fired = slot != NULL;
    if (rule->fired) sessions_sweep();
    return rule->fired;
}

/* True when the rule is the answer to this call. */
static bool act(struct rule *rule, const CK_SLOT_ID *slot, CK_SESSION_HANDLE session, CK_RV *answer) {
    switch (rule->verb) {
        case FAIL: *answer = rule->number; return true;
        case HANG: hang(rule); return false;
        case DELAY: nap(rule->number); return false;
        case CRASH: crash(); return false;
        case EXIT: _exit(7);
        case VANISH: *answer = CKR_DEVICE_REMOVED; return take_token(rule, slot);
        case EXCHANGE_DURING: take_token(rule, slot); return false;
        case LOGOUT_DURING: real->C_Logout(session); return false;
        default: return false;
    }
}

static bool faulty(enum function f, const CK_SLOT_ID *slot, CK_SESSION_HANDLE session, CK_RV *answer) {
    EACH_RULE(rule) {
        if (rule->verb == PRINT) print(rule);
        if (rule->verb > LAST_FAULT || rule->function != f || !meets(rule)) continue;
        if (act(rule, slot, session, answer)) return true;
    }
    return false;
}

static bool gone(enum function f, CK_SLOT_ID slot, CK_RV *answer) {
    if (slot_removed(slot)) {
        *answer = CKR_SLOT_ID_INVALID;
        return true;
    }
    if (f == FN_GetSlotInfo) return false;
    if (token_absent(slot)) {
        *answer = CKR_TOKEN_NOT_PRESENT;
        return true;
    }
    *answer = CKR_TOKEN_NOT_RECOGNIZED;
    return told_of(UNRECOGNIZED, slot) || (f == FN_OpenSession && told_of(UNINITIALIZED, slot));
}

/* Counts the call; true when there are rules. */
static bool ruled(enum function f) {
    count_call(f);
    if (!control) return false;
    if (reread()) sessions_sweep();
    return rules()->count > 0;
}

bool intercepted(enum function f, const CK_SLOT_ID *slot, CK_RV *answer) {
    return ruled(f) && (faulty(f, slot, CK_INVALID_HANDLE, answer) || (slot && gone(f, *slot, answer)));
}

bool session_intercepted(enum function f, CK_SESSION_HANDLE session, CK_RV *answer) {
    if (!ruled(f)) return false;
    CK_SLOT_ID slot;
    bool known = session_slot(session, &slot);
    if (faulty(f, known ? &slot : NULL, session, answer)) return true;
    *answer = CKR_DEVICE_REMOVED;
    return known && token_absent(slot);
}
