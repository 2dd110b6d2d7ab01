/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui.internal.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

import cz.klicnik.core.Bytes;
import cz.klicnik.core.machine.SlotKey;
import cz.klicnik.core.model.TokenObject;
import cz.klicnik.ui.internal.labels.Icon;
import cz.klicnik.ui.internal.widgets.Icons;

/**
 * What an editor shows. Two are the same when the same bytes come from the same place, so that a certificate opens once.
 *
 * @param sha256 of {@code der}
 * @param name for the tab
 * @param source where it comes from, for people: a token or a file
 * @param token where it is on a token; empty for a file
 * @param beside other certificates of the same source, which may be issuers
 * @param withKey its private key is in the same file
 */
@NonNullByDefault({})
public record CertificateInput(Kind kind, Bytes der, String sha256, String name, String source,
        Optional<OnToken> token, List<Bytes> beside, boolean withKey) implements IEditorInput {

    /** What it is. */
    public enum Kind {
        CERTIFICATE, REQUEST, REVOCATION_LIST
    }

    /** Where a certificate is on a token. */
    public record OnToken(SlotKey slot, String serial, TokenObject.Certificate object) {

        /** The same place, whatever handle the object has in this session. */
        boolean same(OnToken other) {
            return slot.equals(other.slot) && serial.equals(other.serial) && object.id().equals(other.object.id())
                    && object.label().equals(other.object.label());
        }
    }

    /** The same certificate under another name on its token. */
    CertificateInput at(OnToken other) {
        return new CertificateInput(kind, der, sha256, name, source, Optional.of(other), beside, withKey);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificateInput that && sha256.equals(that.sha256) && source.equals(that.source)
                && token.isPresent() == that.token.isPresent()
                && (token.isEmpty() || token.get().same(that.token.orElseThrow()));
    }

    @Override
    public int hashCode() {
        return sha256.hashCode() * 31 + source.hashCode();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor(Icon.CERTIFICATE);
    }

    @Override
    public String getName() {
        return name;
    }

    /** Tokens come and go, and files too: nothing is opened again by itself at the next start. */
    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return source;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
