/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.model.Attribute;
import cz.klicnik.core.model.TokenContents;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.core.model.TokenPicture;
import cz.klicnik.operations.compare.ObjectChange;
import cz.klicnik.operations.compare.TokenComparison;
import cz.klicnik.pki.ObjectSheet;

/**
 * What became of a change that nobody knew the outcome of: the token after it, compared with the token before. Nothing is
 * repeated; whether the change was made is for a person, or a plan, to see from this.
 */
final class Settlement {

    private static final String NONE = "–";

    private Settlement() {
    }

    /** The finding WRITE_SETTLED, with the labels of what is new, gone and changed. */
    static Fault of(TokenContents before, TokenContents after) {
        TokenComparison comparison = TokenComparison.of(picture(before), picture(after));
        return Fault.of(FaultCode.WRITE_SETTLED, Fault.ADDED, labels(comparison.added()), Fault.REMOVED,
                labels(comparison.removed()), Fault.CHANGED,
                labels(comparison.changed().stream().map(ObjectChange::after).toList()));
    }

    private static TokenPicture picture(TokenContents contents) {
        Map<Long, List<Attribute>> sheets = new HashMap<>();
        contents.objects().forEach(object -> sheets.put(object.handle(), ObjectSheet.of(object)));
        return new TokenPicture(contents, sheets, List.of());
    }

    private static String labels(List<TokenObject> objects) {
        return objects.isEmpty() ? NONE : objects.stream().map(o -> o.kind() + " " + o.label() + " " + o.id().hex())
                .map(String::strip).collect(Collectors.joining(", "));
    }
}
