/* SPDX-License-Identifier: EPL-2.0 */
#include "shim.h"
#include <pthread.h>
#include <stdlib.h>

/*
 * Swept: the real module has closed it, because its token went; the entry stays to answer CKR_DEVICE_REMOVED.
 * Real: the slot of the real module that it was opened on.
 */
struct entry { CK_SESSION_HANDLE session; CK_SLOT_ID slot, real; bool swept; };

static struct entry *entries;
static size_t used, capacity;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static struct entry *find(CK_SESSION_HANDLE session) {
    for (size_t i = 0; i < used; i++) {
        if (entries[i].session == session) return &entries[i];
    }
    return NULL;
}

void session_opened(CK_SESSION_HANDLE session, CK_SLOT_ID slot) {
    pthread_mutex_lock(&lock);
    struct entry *entry = find(session);
    if (!entry) {
        if (used == capacity) {
            capacity = capacity ? 2 * capacity : 16;
            entries = realloc(entries, capacity * sizeof *entries);
        }
        entry = &entries[used++];
    }
    *entry = (struct entry) { session, slot, real_slot(slot), false };
    pthread_mutex_unlock(&lock);
}

void session_closed(CK_SESSION_HANDLE session) {
    pthread_mutex_lock(&lock);
    struct entry *entry = find(session);
    if (entry) *entry = entries[--used];
    pthread_mutex_unlock(&lock);
}

bool session_slot(CK_SESSION_HANDLE session, CK_SLOT_ID *slot) {
    pthread_mutex_lock(&lock);
    struct entry *entry = find(session);
    if (entry) *slot = entry->slot;
    pthread_mutex_unlock(&lock);
    return entry != NULL;
}

static bool token_went(const struct entry *entry) {
    return token_absent(entry->slot) || real_slot(entry->slot) != entry->real;
}

/* Marks the sessions with one token that is gone, and tells which slot of the real module it was in. */
static bool sweep_one(CK_SLOT_ID *real) {
    bool found = false;
    for (size_t i = 0; i < used; i++) {
        if (entries[i].swept || (found && entries[i].real != *real) || !token_went(&entries[i])) continue;
        found = true;
        *real = entries[i].real;
        entries[i].swept = true;
    }
    return found;
}

void sessions_sweep(void) {
    CK_SLOT_ID gone = 0;
    bool found;
    do {
        pthread_mutex_lock(&lock);
        found = sweep_one(&gone);
        pthread_mutex_unlock(&lock);
        if (found) real->C_CloseAllSessions(gone);
    } while (found);
}
