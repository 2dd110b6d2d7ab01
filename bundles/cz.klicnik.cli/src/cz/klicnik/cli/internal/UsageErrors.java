/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.List;
import java.util.stream.Collectors;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with the arguments; picocli itself speaks English only. */
final class UsageErrors {

    private final Context context;

    UsageErrors(Context context) {
        this.context = context;
    }

    /** @return the exit code */
    int tell(ParameterException e) {
        context.talk().error(sentence(e));
        context.talk().hint(context.text("Usage_seeHelp", e.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }

    private String sentence(ParameterException e) {
        return switch (e) {
        case UnmatchedArgumentException unmatched -> unmatched(unmatched);
        case MissingParameterException missing -> context.text("Usage_missing", names(missing.getMissing()));
        case OverwrittenOptionException twice -> context.text("Usage_twice", name(twice.getOverwritten()));
        default -> e.getArgSpec() == null ? context.text("Usage_wrong")
                : context.text("Usage_wrongValue", name(e.getArgSpec()));
        };
    }

    /**
     * What nobody asked for. Never shows what could be a PIN: after an option that looks as if it took one, nothing is
     * repeated.
     */
    private String unmatched(UnmatchedArgumentException e) {
        List<String> arguments = e.getUnmatched();
        boolean pin = arguments.stream().anyMatch(a -> a.matches("(?i)-{1,2}(user-?|so-?)?(p|pin|puk|password).*"));
        if (pin) {
            return context.text("Usage_noPinArgument");
        }
        String first = arguments.get(0);
        if (first.startsWith("-")) {
            return context.text("Usage_unknownOption", first.replaceFirst("=.*", ""));
        }
        List<String> alike = e.getSuggestions();
        return alike.isEmpty() ? context.text("Usage_unknownArgument", first)
                : context.text("Usage_unknownArgumentLike", first, String.join(", ", alike));
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(UsageErrors::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
