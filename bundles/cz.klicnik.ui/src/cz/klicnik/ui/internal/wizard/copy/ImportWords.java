/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.wizard.copy;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.operations.copy.ImportContents.Unusable;
import cz.klicnik.operations.copy.ImportItem;
import cz.klicnik.operations.guard.Objection;
import cz.klicnik.pki.CertificateView;
import cz.klicnik.presentation.Messages;
import cz.klicnik.presentation.copy.ContentsText;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.wizard.PlanWords;

/** How things are named that can be imported, and why others cannot. */
final class ImportWords {

    private final Language language;
    private final Messages messages;
    private final PlanWords plans;
    private final ContentsText contents;

    ImportWords(Language language, Messages messages, PlanWords plans) {
        this.language = language;
        this.messages = messages;
        this.plans = plans;
        this.contents = new ContentsText(language.locale(), language.formats());
    }

    String name(ImportItem item) {
        return contents.title(item);
    }

    String what(ImportItem item, Instant now) {
        return Stream.of(item.type().map(language.words()::of).orElse(""), contents.until(item).isEmpty() ? ""
                : messages.text("Import_until", contents.until(item), contents.validity(item, now)),
                contents.kind(item), contents.key(item)).filter(t -> !t.isEmpty()).collect(Collectors.joining(", "));
    }

    String name(CertificateView authority) {
        return contents.chain(authority);
    }

    String refusal(Objection why) {
        return plans.objection(why).what();
    }

    String unusable(Unusable unusable) {
        return contents.what(unusable) + " " + contents.remedy(unusable.reason());
    }

    String fault(Fault fault) {
        return plans.fault(fault);
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
