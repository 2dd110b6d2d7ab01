/* SPDX-License-Identifier: EPL-2.0 */
/*
 * Settings come from the environment, or from NAME=VALUE lines in a file beside the library (its own path + ".env"),
 * which win: so a copy of the library can be steered in a process whose environment the test does not make.
 */
#include "shim.h"
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void load(FILE *file) {
    char line[8192];
    while (fgets(line, sizeof line, file)) {
        line[strcspn(line, "\r\n")] = 0;
        char *equals = strchr(line, '=');
        if (!equals || line[0] == '#') continue;
        *equals = 0;
        setenv(line, equals + 1, 1);
    }
}

void config_load(void) {
    Dl_info own;
    char path[4096];
    if (!dladdr((void *) config_load, &own) || !own.dli_fname) return;
    if (snprintf(path, sizeof path, "%s.env", own.dli_fname) >= (int) sizeof path) return;
    FILE *file = fopen(path, "re");
    if (!file) return;
    load(file);
    fclose(file);
}

const char *config(const char *name) {
    char full[64];
    snprintf(full, sizeof full, "KLICNIK_SHIM_%s", name);
    const char *value = getenv(full);
    return value && *value ? value : NULL;
}
