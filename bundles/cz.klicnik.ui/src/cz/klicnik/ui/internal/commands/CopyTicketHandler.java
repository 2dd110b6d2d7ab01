/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.commands;

import java.time.Instant;

import cz.klicnik.inventory.model.Reader;
import cz.klicnik.presentation.ProductInfo;
import cz.klicnik.presentation.inspect.TicketText;
import cz.klicnik.ui.Language;
import cz.klicnik.ui.internal.Readers;
import cz.klicnik.ui.Subject;

/** Copies one text with everything that the next person needs. */
public final class CopyTicketHandler extends SubjectHandler {

    @Override
    boolean applies(Subject subject) {
        return subject.driver().isPresent() || subject.element() instanceof Reader;
    }

    @Override
    void run(Given given) {
        Language language = given.console().language();
        TicketText ticket = new TicketText(language.general(), language.formats(),
                ProductInfo.ofThisProcess(Product.version()));
        Instant now = Instant.now();
        new Feedback(given.window(), language).copy(given.subject().element() instanceof Reader reader
                ? ticket.of(reader.getStatus(), Readers.around(reader), now)
                : given.subject().inspected().map(t -> ticket.of(t, now))
                        .orElseGet(() -> ticket.of(given.subject().driver().orElseThrow(), now)));
    }
}
