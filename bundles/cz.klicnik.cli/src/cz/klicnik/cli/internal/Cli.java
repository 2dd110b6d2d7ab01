/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.presentation.FaultText;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.ProductInfo;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Understands arguments, runs a command, and makes an exit code of whatever happens. */
final class Cli {

    private static final String LANGUAGE = "--lang";
    private static final int WIDEST_HELP = 120;

    private final World world;

    Cli(World world) {
        this.world = world;
    }

    /** @return the exit code, see {@link ExitCode} */
    int run(String... arguments) {
        Context context = new Context(world, language(List.of(arguments)));
        try {
            return commandLine(context).execute(arguments);
        } finally {
            world.answer().flush();
            world.talk().flush();
        }
    }

    /** The program with its commands, described in one language. */
    static CommandLine commandLine(Context context) {
        World world = context.world();
        Root root = new Root(context);
        CommandLine line = new CommandLine(root);
        line.addSubcommand(new SlotsCommand(context));
        line.addSubcommand(new InspectCommand(context));
        line.addSubcommand(new ShowCommand(context));
        line.addSubcommand(new VerifyCommand(context));
        line.addSubcommand(CaGroup.commandLine(context));
        line.addSubcommand(SnapshotGroup.commandLine(context));
        line.addSubcommand(new MechanismsCommand(context));
        CommandLine drivers = new CommandLine(new DriversCommand(context));
        drivers.addSubcommand(new DriverInstallCommand(context));
        drivers.addSubcommand(new DriverRemoveCommand(context));
        line.addSubcommand(drivers);
        line.addSubcommand(new CleanCommand(context));
        line.addSubcommand(new RenewCommand(context));
        line.addSubcommand(RequestsGroup.commandLine(context));
        line.addSubcommand(new FetchCommand(context));
        line.addSubcommand(new InstallCommand(context));
        line.addSubcommand(new RevokeCommand(context));
        line.addSubcommand(PinGroup.commandLine(context));
        line.addSubcommand(TokenGroup.commandLine(context));
        line.addSubcommand(new RecoverCommand(context));
        line.addSubcommand(JournalGroup.commandLine(context));
        line.addSubcommand(ObjectGroup.commandLine(context));
        line.addSubcommand(new ImportCommand(context));
        line.addSubcommand(new CopyCommand(context));
        line.addSubcommand(TrainingGroup.commandLine(context));
        line.setResourceBundle(help(context.presentation().locale()));
        line.getCommandSpec().version(version(world.product()));
        line.setOut(world.answer());
        line.setErr(world.talk());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpWidth(Math.min(world.width(), WIDEST_HELP));
        line.setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler((e, arguments) -> new UsageErrors(context).tell(e));
        line.setExecutionExceptionHandler((e, command, result) -> ended(e, command, context));
        line.setExecutionStrategy(result -> {
            root.language().filter(l -> Messages.LANGUAGES.stream().noneMatch(s -> s.getLanguage().equals(l)))
                    .ifPresent(l -> {
                        throw new CommandLine.ExecutionException(line, l,
                                context.usage("Usage_unknownLanguage", l));
                    });
            try (Tracing tracing = root.trace().isEmpty() ? Tracing.none(context)
                    : Tracing.start(context, root.trace().get())) {
                return new CommandLine.RunLast().execute(result);
            } catch (CommandFailure e) {
                throw new CommandLine.ExecutionException(line, e.sentence(), e);
            }
        });
        return line;
    }

    /** Before anything else is understood, because errors speak the language too. */
    private Locale language(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(LANGUAGE + "=")) {
                return Messages.supported(Locale.of(argument.substring(LANGUAGE.length() + 1)));
            }
            if (argument.equals(LANGUAGE) && i + 1 < arguments.size()) {
                return Messages.supported(Locale.of(arguments.get(i + 1)));
            }
        }
        return Messages.supported(world.locale());
    }

    private static int ended(Exception e, CommandLine command, Context context) {
        return switch (e) {
        case FaultException f -> {
            context.talk().error(context.faults().explain(f.fault()));
            yield ExitCode.of(f.fault().code());
        }
        case TokenFailure f -> {
            context.talk().error(context.faults().explain(f.fault(), f.around()));
            yield ExitCode.of(f.fault().code());
        }
        case Tokens.DriverFailure f -> {
            context.talk().error(context.faults().explain(f.fault(), f.driver().profile()));
            yield ExitCode.of(f.fault().code());
        }
        case CommandFailure f -> {
            context.talk().error(f.sentence());
            if (f.exitCode() == ExitCode.USAGE) {
                context.talk().hint(
                        context.text("Usage_seeHelp", command.getCommandSpec().qualifiedName()));
            }
            yield f.exitCode();
        }
        case InterruptedException i -> {
            Thread.currentThread().interrupt();
            context.talk().error(context.text("Interrupted"));
            yield ExitCode.INTERNAL;
        }
        default -> {
            FaultText text = context.faults()
                    .explain(Fault.of(FaultCode.INTERNAL, Fault.MESSAGE, String.valueOf(e)));
            context.talk().error(text);
            for (StackTraceElement element : e.getStackTrace()) {
                context.talk().hint("    " + element);
            }
            yield ExitCode.INTERNAL;
        }
        };
    }

    private static String[] version(ProductInfo product) {
        return new String[] { "Klíčník " + product.version(), product.java(), product.system() };
    }

    private static PropertyResourceBundle help(Locale locale) {
        String file = locale.equals(Locale.ENGLISH) ? "help.properties"
                : "help_" + locale.getLanguage() + ".properties";
        try (InputStream in = Cli.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("No " + file);
            }
            return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
