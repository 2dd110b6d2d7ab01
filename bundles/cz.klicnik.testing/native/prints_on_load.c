/* SPDX-License-Identifier: EPL-2.0 */
/* Linked with the shim: a module that talks on standard output when loaded; `print-stdout` makes it talk in calls. */
#include <stdio.h>

__attribute__((constructor)) static void talk(void) {
    puts("Hello from the vendor's library");
    fflush(stdout);
}
