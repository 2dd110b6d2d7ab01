/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.training.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import cz.klicnik.connector.training.Person;
import cz.klicnik.connector.training.Profile;
import cz.klicnik.connector.training.TrainingCa.Order;
import cz.klicnik.core.Bytes;

/** Whom the training certificates name, and when they are valid. */
final class TrainingPeople {

    static final Person JAN = person("Jan", "Novák", "P100001", "jan.novak", "1234567890");
    static final Person JANA = person("Jana", "Dvořáková", "P100002", "jana.dvorakova", "1234567891");

    /** PostSignum's usual validity. */
    private static final Duration VALIDITY = Duration.ofDays(385);

    /** When a certificate ends, as seen from the day on which it is made. */
    enum End {
        VALID(Duration.ofDays(355)),
        /** Six whole days left, for almost a day. */
        SOON(Duration.ofDays(7).minusMinutes(1)), PAST(Duration.ofDays(-20));

        private final Duration fromNow;

        End(Duration fromNow) {
            this.fromNow = fromNow;
        }
    }

    private TrainingPeople() {
    }

    static Order order(Profile profile, Person person, Bytes subjectPublicKeyInfo, End end, Instant now) {
        Instant notAfter = now.plus(end.fromNow);
        return new Order(profile, person, subjectPublicKeyInfo, notAfter.minus(VALIDITY), notAfter);
    }

    private static Person person(String givenName, String surname, String number, String mailbox, String ikMpsv) {
        return new Person(givenName, surname + " (training)", "Cvičný úřad (training)", "NTRCZ-00000001", number,
                mailbox + "@training.invalid", Optional.of(ikMpsv));
    }
}
