/* SPDX-License-Identifier: EPL-2.0 */
/*
 * The counters live in a file mapped into memory: counting is one addition, a reader sees every call at once, the
 * counts outlive a crash, and processes that share the file add up. Layout: a header of 64 bytes that starts with
 * "KLICNIK-SHIM-COUNT 1\n", then for each function 32 bytes of name and 8 bytes of count in the machine's order, and last
 * the same for the overlaps: calls that began while another one of the same process was running.
 */
#include "shim.h"
#include "names.h"
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct counter { char name[32]; uint64_t count; };
struct counters { char header[64]; struct counter functions[FN_COUNT]; struct counter overlaps; };

static struct counters nowhere, *counters = &nowhere;
static int running;

void count_open(const char *path) {
    if (!path) return;
    int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0 || ftruncate(file, sizeof(struct counters))) {
        perror("klicnik-shim: count file");
        if (file >= 0) close(file);
        return;
    }
    void *mapped = mmap(NULL, sizeof(struct counters), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (mapped == MAP_FAILED) {
        perror("klicnik-shim: count file");
        return;
    }
    counters = mapped;
    for (int i = 0; i < FN_COUNT; i++) {
        snprintf(counters->functions[i].name, sizeof counters->functions[i].name, "%s", function_name(i));
    }
    snprintf(counters->overlaps.name, sizeof counters->overlaps.name, "overlaps");
    memcpy(counters->header, "KLICNIK-SHIM-COUNT 1\n", 21);
}

void count_call(enum function f) {
    __atomic_fetch_add(&counters->functions[f].count, 1, __ATOMIC_RELAXED);
}

bool call_begins(void) {
    bool alone = __atomic_fetch_add(&running, 1, __ATOMIC_ACQ_REL) == 0;
    if (!alone) __atomic_fetch_add(&counters->overlaps.count, 1, __ATOMIC_RELAXED);
    return alone;
}

void call_ends(bool *call) {
    (void) call;
    __atomic_fetch_sub(&running, 1, __ATOMIC_ACQ_REL);
}
