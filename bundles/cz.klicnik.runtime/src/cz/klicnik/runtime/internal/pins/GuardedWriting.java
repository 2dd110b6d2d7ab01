/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.pins;

import java.util.Set;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.driver.Capability.AttributeWriting;
import cz.klicnik.core.driver.Capability.CertificateImport;
import cz.klicnik.core.driver.Capability.KeyGeneration;
import cz.klicnik.core.fault.FaultException;

/** Capabilities that write, under the token's lease. */
final class GuardedWriting {

    private GuardedWriting() {
    }

    record Attributes(GuardedSession session, AttributeWriting beneath) implements AttributeWriting {

        @Override
        public void label(long handle, String label) throws FaultException {
            session.writing(() -> {
                beneath.label(handle, label);
                return true;
            });
        }

        @Override
        public void id(long handle, Bytes id) throws FaultException {
            session.writing(() -> {
                beneath.id(handle, id);
                return true;
            });
        }

        @Override
        public void write(long handle, long type, Bytes value) throws FaultException {
            session.writing(() -> {
                beneath.write(handle, type, value);
                return true;
            });
        }
    }

    record Keys(GuardedSession session, KeyGeneration beneath) implements KeyGeneration {

        @Override
        public Set<KeySpec> specs() throws FaultException {
            return session.live(beneath).specs();
        }

        @Override
        public GeneratedKey generate(KeySpec spec, String label, Bytes id) throws FaultException {
            return session.writing(() -> beneath.generate(spec, label, id));
        }
    }

    record Certificates(GuardedSession session, CertificateImport beneath) implements CertificateImport {

        @Override
        public void importCertificate(Bytes der, Bytes subject, Bytes issuer, Bytes serial, String label, Bytes id)
                throws FaultException {
            session.writing(() -> {
                beneath.importCertificate(der, subject, issuer, serial, label, id);
                return true;
            });
        }
    }
}
