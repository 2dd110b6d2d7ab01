/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.cli.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cz.klicnik.core.driver.Capability.KeySpec;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.enrollment.ConnectorProfile;
import cz.klicnik.enrollment.ConnectorProfile.AskedDetail;
import cz.klicnik.enrollment.Detail;
import cz.klicnik.operations.renew.RequestPlanner.Choice;
import picocli.CommandLine.Option;

/** Of whom a certificate is asked, for which key, and what else the authority wants to know. */
final class RequestOptions {

    @Option(names = "--connector", paramLabel = "ID", required = true, descriptionKey = "option.connector")
    private String connector = "";

    @Option(names = "--key", paramLabel = "rsa2048|rsa3072|rsa4096|ecP256|ecP384|ecP521", descriptionKey = "option.key-spec")
    private Optional<String> key = Optional.empty();

    @Option(names = "--key-label", paramLabel = "LABEL", descriptionKey = "option.key-label")
    private Optional<String> label = Optional.empty();

    @Option(names = "--detail", paramLabel = "NAME=VALUE", descriptionKey = "option.detail")
    private Map<String, String> details = new LinkedHashMap<>();

    String connector() {
        return connector;
    }

    /** @throws CommandFailure for arguments that nobody understands, and for details that are missing */
    void check(Context context) throws FaultException {
        ConnectorProfile profile = context.world().connectors().get().profile(connector);
        List<String> known = profile.details().stream().map(d -> d.detail().name()).toList();
        for (String name : details.keySet()) {
            if (!known.contains(name.toUpperCase(Locale.ROOT))) {
                throw context.usage("Renew_unknownDetail", name, connector, String.join(", ", known));
            }
        }
        String missing = profile.details().stream().filter(AskedDetail::required).map(d -> d.detail().name())
                .filter(d -> !details().containsKey(d) && !d.equals(Detail.CERTIFICATE_TYPE.name()))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw context.usage("Renew_missingDetail", connector, missing);
        }
        if (key.isPresent() && spec().isEmpty()) {
            throw context.usage("Usage_wrongValue", "--key");
        }
    }

    /**
     * @param possible what token and authority can, the best first
     * @param type QUALIFIED or COMMERCIAL, where that is known and nobody has said otherwise
     */
    Choice choice(Context context, List<KeySpec> possible, Optional<String> type) {
        KeySpec spec = spec().or(() -> possible.stream().findFirst())
                .orElseThrow(() -> context.usage("Renew_noKey", connector));
        if (!possible.contains(spec)) {
            throw context.usage("Renew_keyNot",
                    possible.stream().map(s -> s.name().replace("_", "").toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
        Map<String, String> all = details();
        type.ifPresent(t -> all.putIfAbsent(Detail.CERTIFICATE_TYPE.name(), t));
        return new Choice(spec, all, label);
    }

    private Map<String, String> details() {
        Map<String, String> upper = new LinkedHashMap<>();
        details.forEach((name, value) -> upper.put(name.toUpperCase(Locale.ROOT), value));
        return upper;
    }

    private Optional<KeySpec> spec() {
        return key.flatMap(name -> Arrays.stream(KeySpec.values())
                .filter(s -> s.name().replace("_", "").equalsIgnoreCase(name)).findFirst());
    }
}
