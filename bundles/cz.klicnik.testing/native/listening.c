/* SPDX-License-Identifier: EPL-2.0 */
/* listening SOCKET PROGRAM ARGUMENTS: runs a service on a socket of one's own, handed over as systemd does it
   (sd_listen_fds(3)), so that several of them can run on one machine and none disturbs the machine's own. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define FIRST_DESCRIPTOR 3
#define BACKLOG 16

static int give_up(const char *what)
{
    perror(what);
    return EXIT_FAILURE;
}

int main(int count, char **words)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    char pid[16];
    int s;

    if (count < 3 || strlen(words[1]) >= sizeof address.sun_path) {
        fprintf(stderr, "listening SOCKET PROGRAM ARGUMENTS\n");
        return EXIT_FAILURE;
    }
    strcpy(address.sun_path, words[1]);
    s = socket(AF_UNIX, SOCK_STREAM, 0);
    if (s < 0 || bind(s, (struct sockaddr *) &address, sizeof address) || listen(s, BACKLOG))
        return give_up(words[1]);
    if (s != FIRST_DESCRIPTOR) {
        if (dup2(s, FIRST_DESCRIPTOR) < 0)
            return give_up("dup2");
        close(s);
    }
    snprintf(pid, sizeof pid, "%d", (int) getpid());
    setenv("LISTEN_PID", pid, 1);
    setenv("LISTEN_FDS", "1", 1);
    execvp(words[2], words + 2);
    return give_up(words[2]);
}
