/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cz.klicnik.core.Bytes;

/** What an authority says to a request. That it cannot be reached, or answers with nonsense, is a fault and no answer. */
public sealed interface Answer {

    /**
     * The certificate. Nothing about it has been checked but that it came from where it should.
     *
     * @param certificate DER
     * @param others that came along, DER: the path upwards
     * @param confirm whether the authority waits to be told that it has arrived ({@link CaConnector#confirm})
     * @param note what the authority adds in its own words, for example that it has changed something; may be empty
     * @param memo replaces the one before
     */
    record Issued(Bytes certificate, List<Bytes> others, boolean confirm, String note, Map<String, String> memo)
            implements Answer {
        public Issued {
            others = List.copyOf(others);
            memo = Map.copyOf(memo);
        }

        /** Nothing is added. */
        public Issued(Bytes certificate, List<Bytes> others, boolean confirm, Map<String, String> memo) {
            this(certificate, others, confirm, "", memo);
        }
    }

    /**
     * It has the request and has not decided.
     *
     * @param askAfter when it wants to be asked again; empty where it does not say
     * @param number by which the authority knows the request; empty where it gives none
     * @param memo replaces the one before
     */
    record Waiting(Optional<Instant> askAfter, Optional<String> number, Map<String, String> memo) implements Answer {
        public Waiting {
            memo = Map.copyOf(memo);
        }
    }

    /**
     * It says no.
     *
     * @param reason in the authority's own words; empty where it gives none
     * @param code of the protocol, for example {@code badPOP}; empty where it gives none
     */
    record Refused(String reason, String code) implements Answer {
    }

    /**
     * A person carries the request there.
     *
     * @param documents to be saved, sent or printed
     * @param address where the mail goes; empty where it is no mail
     */
    record HandedOff(List<Document> documents, Optional<String> address) implements Answer {
        public HandedOff {
            documents = List.copyOf(documents);
        }
    }

    /** @param mediaType for example {@code application/pkcs10} or {@code message/rfc822} */
    record Document(String fileName, String mediaType, Bytes content) {
    }
}
