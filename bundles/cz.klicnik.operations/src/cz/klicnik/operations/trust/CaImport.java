/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.pki.CertificateView;

/**
 * What would be put into the CA store, looked at before anything is written.
 *
 * @param target into which of the stores
 * @param items in the order of the files
 * @param problems of files in a folder that cannot be used: the others stand
 */
public record CaImport(Target target, List<Item> items, List<Fault> problems) {

    /**
     * Where to.
     *
     * @param machine for every user of this computer, which takes an administrator's rights
     * @param signers as those who may sign trusted lists, who are not trusted otherwise
     */
    public record Target(boolean machine, boolean signers) {

        /** The user's own store, as authorities. */
        public static final Target USER = new Target(false, false);
    }

    /** What something is that can be put into the store. */
    public enum Kind {
        /** A self-signed authority: it will be trusted. */
        TRUSTED,
        /** An authority below another one: it helps to build paths. */
        LINK,
        /** Somebody who may sign trusted lists. */
        LIST_SIGNER,
        /** A trusted list whose signature is that of one of those. */
        LIST,
        /** A trusted list whose signature was not checked: nobody is named who could have made it, or it is wrong. */
        LIST_UNCHECKED
    }

    /** What becomes of it. */
    public enum State {
        NEW,
        /** A list of the same country is there, and makes room for this one. */
        REPLACES,
        /** It is in that store already. */
        THERE,
        /** The same certificate stands in what is imported more than once. */
        TWICE,
        /** A certificate of somebody who is no authority: it is not taken. */
        NOT_AN_AUTHORITY;

        /** Whether it is written. */
        public boolean isWritten() {
            return this == NEW || this == REPLACES;
        }
    }

    /**
     * Something that can be put into the store.
     *
     * @param source the file that it is in
     * @param content what is written
     * @param name of the file that is made
     * @param certificate of a certificate
     * @param list of a trusted list
     */
    public record Item(Path source, Bytes content, String name, Kind kind, State state,
            Optional<CertificateView> certificate, Optional<TrustedList> list) {
    }

    public CaImport {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
    }

    /** Those that are written. */
    public List<Item> written() {
        return items.stream().filter(i -> i.state().isWritten()).toList();
    }
}
