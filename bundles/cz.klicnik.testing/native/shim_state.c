/* SPDX-License-Identifier: EPL-2.0 */
/* What a token remembers, in a file mapped into memory as the counters are: a host that is killed forgets nothing. */
#include "shim.h"
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#define SLOTS 64

static struct slot_state nowhere[SLOTS], *states = nowhere;
static pthread_mutex_t claiming = PTHREAD_MUTEX_INITIALIZER;

void state_open(const char *path) {
    if (!path) return;
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    void *mapped = file < 0 || ftruncate(file, sizeof nowhere) ? MAP_FAILED
        : mmap(NULL, sizeof nowhere, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (mapped == MAP_FAILED) perror("klicnik-shim: state file"); else states = mapped;
    if (file >= 0) close(file);
}

struct slot_state *slot_state(CK_SLOT_ID slot) {
    struct slot_state *state = states;
    pthread_mutex_lock(&claiming);
    while (state < states + SLOTS - 1 && state->taken && state->slot != slot) state++;
    state->slot = slot;
    state->taken = 1;
    pthread_mutex_unlock(&claiming);
    return state;
}
