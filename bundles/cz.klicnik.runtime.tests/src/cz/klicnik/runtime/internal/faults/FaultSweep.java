/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.journal.Event;

/**
 * Lets each PKCS#11 call of each operation fail in turn, in five ways, before and after it acted; pulls the token at each
 * call, or takes its login away; kills the program at each line of the journal and after each call that changes the token.
 * Afterwards the program is started anew and reads the token; what is there is compared with what it told; and whatever is
 * open is finished and taken back.
 */
public final class FaultSweep implements AutoCloseable {

    private static final String KILLS = "KILLS";
    private static final long TELL_EACH = 10_000_000_000L;

    private final FaultBench bench;
    private final Material material;
    private final Path work;
    private final Path pristine;
    private final Tally tally = new Tally();
    private final Consumer<String> told;
    private long toldAt = System.nanoTime();

    /**
     * Works in a folder of its own, in memory where the system offers that.
     *
     * @param told what goes wrong at once, how far it is, and the numbers of each operation
     */
    public FaultSweep(Consumer<String> told) throws IOException, FaultException {
        this.told = told;
        Path memory = Path.of("/dev/shm");
        work = Files.isWritable(memory) ? Files.createTempDirectory(memory, "klicnik-faults")
                : Files.createTempDirectory("klicnik-faults");
        bench = new FaultBench(work);
        material = Material.in(bench.files);
        pristine = bench.keep("pristine");
    }

    /** That some of the cases have failed. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(int count) {
            super(count + " cases failed", null, false, false);
        }
    }

    /**
     * All of it, for {@code releng/bench faults}.
     *
     * @param arguments every how many-th case, 1 without it; then the names of the operations, or KILLS; all without them
     */
    public static void main(String[] arguments) throws IOException, FaultException {
        List<String> words = Arrays.asList(arguments);
        boolean counted = !words.isEmpty() && words.getFirst().matches("\\d+");
        int stride = counted ? Integer.parseInt(words.getFirst()) : 1;
        List<String> names = words.subList(counted ? 1 : 0, words.size());
        try (FaultSweep sweep = new FaultSweep(System.out::println)) {
            Thread interrupted = new Thread(sweep::interrupted);
            Runtime.getRuntime().addShutdownHook(interrupted);
            sweep.run(stride, names.isEmpty() ? Operations.ALL
                    : names.stream().filter(name -> !name.equals(KILLS)).map(Operations::named).toList());
            if (names.isEmpty() || names.contains(KILLS)) {
                sweep.kill();
            }
            Runtime.getRuntime().removeShutdownHook(interrupted);
            System.out.println(sweep.tally);
            if (!sweep.tally.failures().isEmpty()) {
                throw new Failed(sweep.tally.failures().size());
            }
        }
    }

    private void interrupted() {
        System.out.println("Interrupted.\n" + tally);
        try {
            close();
        } catch (IOException | RuntimeException e) {
            // a case may still be running in it
            System.out.println("Some of it is left in " + work + ": " + e.getMessage());
        }
    }

    /**
     * Runs every n-th case of all operations.
     *
     * @param stride 1 for all; those that are left out are spread evenly
     */
    public Tally run(int stride) {
        return run(stride, Operations.ALL);
    }

    private Tally run(int stride, List<Operation> operations) {
        int number = 0;
        for (Operation operation : operations) {
            try {
                Rehearsal rehearsal = Rehearsal.of(operation, bench, material, pristine);
                List<FaultCase> all = FaultCase.all(new TreeMap<>(rehearsal.good().calls()), rehearsal.good().lines());
                List<FaultCase> chosen = new ArrayList<>();
                for (FaultCase next : all) {
                    if (number++ % stride == 0) {
                        chosen.add(next);
                    }
                }
                tally.begins(operation.name(), chosen.size());
                chosen.forEach(next -> run(rehearsal, next));
            } catch (IOException | FaultException | RuntimeException e) {
                tally.ran(operation.name(), "without a fault", List.of(), List.of(e.toString()));
                told.accept(tally.failures().getLast());
            }
            told.accept(tally.of(operation.name()));
        }
        return tally;
    }

    /** Kills a console that is a process of its own, with a driver host, before and after each step. */
    private void kill() {
        for (Operation operation : Operations.KILLED) {
            String name = operation.name() + ", PROCESS KILLED";
            try {
                RealKills kills = new RealKills(Rehearsal.of(operation, bench, material, pristine), bench);
                tally.begins(name, kills.moments());
                for (int moment = 1; moment <= kills.moments(); moment++) {
                    NextStart next = kills.kill(moment);
                    List<String> wrong = next.look();
                    tally.ran(name, "moment " + moment, ends(Ran.KILLED, next), wrong);
                    tell(name, wrong);
                }
            } catch (IOException | FaultException | RuntimeException e) {
                tally.ran(name, "", List.of(), List.of(e.toString()));
                told.accept(tally.failures().getLast());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            told.accept(tally.of(name));
        }
    }

    private static List<String> ends(Ran ran, NextStart next) {
        List<String> ends = new ArrayList<>(List.of(ran.end()));
        next.tried().forEach(decision -> ends.add("then " + decision));
        return ends;
    }

    /** Whatever happens in a case is a failure of this case only. */
    private void run(Rehearsal rehearsal, FaultCase fault) {
        String name = rehearsal.operation().name();
        List<String> ends = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        try {
            bench.putBack(rehearsal.beginning());
            Ran ran = rehearsal.run(bench, material, fault);
            wrong.addAll(repeated(rehearsal, ran));
            NextStart next = new NextStart(rehearsal, bench, ran);
            wrong.addAll(next.look());
            ends.addAll(ends(ran, next));
        } catch (IOException | FaultException | RuntimeException e) {
            wrong.add(e.toString() + " at " + Arrays.toString(Arrays.copyOf(e.getStackTrace(), 6)));
        }
        tally.ran(name, fault.toString(), ends, wrong);
        tell(name, wrong);
    }

    private void tell(String name, List<String> wrong) {
        if (!wrong.isEmpty()) {
            told.accept(tally.failures().getLast());
        }
        if (System.nanoTime() - toldAt > TELL_EACH) {
            toldAt = System.nanoTime();
            told.accept("  " + tally.of(name));
        }
    }

    /**
     * No PIN is sent twice, and nothing is written or deleted twice, because something went wrong. Where another program may
     * have reset the card, the console logs in once more and begins the step again of which nothing has come.
     */
    private List<String> repeated(Rehearsal rehearsal, Ran ran) throws FaultException {
        long again = Rehearsal.journal(bench).entries().stream()
                .anyMatch(e -> e.event() instanceof Event.LoginRenewed) ? 1 : 0;
        return ran.calls().entrySet().stream().filter(c -> !FaultCase.mayBeRepeated(c.getKey()))
                .filter(c -> c.getValue() > rehearsal.good().calls().getOrDefault(c.getKey(), 0L) + again)
                .map(c -> c.getKey() + " was called " + c.getValue() + " times").toList();
    }

    @Override
    public void close() throws IOException {
        material.close();
        bench.close();
        FaultBench.delete(work);
    }
}
