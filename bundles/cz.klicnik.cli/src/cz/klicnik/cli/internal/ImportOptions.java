/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.copy.ImportChoice;
import cz.klicnik.operations.copy.ImportContents;
import cz.klicnik.operations.copy.ImportItem;
import picocli.CommandLine.Option;

/** What of that which is there is written, and how. */
final class ImportOptions {

    @Option(names = "--only", paramLabel = "NAME", descriptionKey = "option.only-items")
    private List<String> only = List.of();

    @Option(names = "--chain", descriptionKey = "option.chain")
    private boolean chain;

    @Option(names = "--label", paramLabel = "LABEL", descriptionKey = "option.label-on-token")
    private Optional<String> label = Optional.empty();

    @Option(names = "--id", paramLabel = "HEX", descriptionKey = "option.id")
    private Optional<String> id = Optional.empty();

    @Option(names = "--test-signature", descriptionKey = "option.test-signature")
    private boolean testSignature;

    /** @throws CommandFailure for an ID that is no hexadecimal number */
    void check(Context context) {
        if (!id.orElse("00").matches("([0-9A-Fa-f]{2}){1,64}")) {
            throw context.usage("Usage_notHexadecimal", id.orElse(""));
        }
    }

    /** Whether a person has named what is to be written. */
    boolean named() {
        return !only.isEmpty();
    }

    /**
     * What is chosen: everything that was named, else what {@link ImportContents#usual} gives.
     *
     * @param more names beside those of the options
     * @throws FaultException OBJECT_NOT_FOUND for a name that nothing has
     */
    ImportChoice choice(ImportContents contents, List<String> more) throws FaultException {
        List<String> names = new ArrayList<>(only);
        names.addAll(more);
        Set<ImportItem> items = new LinkedHashSet<>(names.isEmpty() ? contents.usual() : List.of());
        for (String name : names) {
            List<ImportItem> found = contents.items().stream().filter(i -> i.namedBy(name)).toList();
            if (found.isEmpty()) {
                throw new FaultException(FaultCode.OBJECT_NOT_FOUND, Fault.NAME, name, Fault.CANDIDATES,
                        contents.items().stream().map(ImportItem::title).collect(Collectors.joining(", ")));
            }
            items.addAll(found);
        }
        return new ImportChoice(List.copyOf(items), chain ? contents.chain() : List.of(), label,
                id.map(Bytes::ofHex), testSignature);
    }
}
