/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.pkcs11;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Is told what one call is made with and what comes of it. What is not wanted must cost nothing: {@link #NONE} ignores
 * everything, so arguments are given as they are, and only who wants them makes text of them.
 *
 * <p>Secrets are not given to it at all: of a PIN it only learns that there is one.
 */
public interface CallNote {

    /** Ignores everything. */
    CallNote NONE = new NoNote();

    /** A handle, a slot or another number. */
    CallNote with(String name, long value);

    /** Bits. */
    CallNote flags(String name, long bits);

    /** A text that is no secret. */
    CallNote text(String name, String value);

    /** The length of data whose content is nobody's business. */
    CallNote size(String name, long bytes);

    /** @param present false where the person enters it on the reader */
    CallNote pin(String name, boolean present);

    /** @param userType a CKU_ value */
    CallNote user(long userType);

    CallNote mechanism(Mechanism mechanism);

    /** Attributes that are searched for, set, or given to a new object. */
    CallNote template(String name, Template template);

    /** Attributes that are asked for; {@link #returned} gets them in the same order. */
    CallNote types(long... types);

    /** The call is about to be made, by this thread. */
    void begins(String function);

    /**
     * The call has returned.
     *
     * @param returnValue the CKR_ value
     * @param result what the wrapper gave: a handle, an array of handles, a CK_ structure, bytes (of which only the
     *        length is noted)
     */
    void returned(long returnValue, @Nullable Object result);

    /** The call has not even returned a value: the wrapper or the virtual machine failed. */
    void failed(Throwable reason);
}
