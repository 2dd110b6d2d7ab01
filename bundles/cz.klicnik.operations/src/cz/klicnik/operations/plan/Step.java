/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.plan;

import java.util.stream.Stream;

import cz.klicnik.core.model.ObjectKind;

/**
 * A step of a plan.
 *
 * @param number from 1, in the order of execution
 */
public record Step(int number, Action action) {

    /** Whether what a step has done can be taken back. */
    public enum Reversibility {
        /** Nothing on the token changes. */
        HARMLESS,
        /** What it wrote can be deleted or written again. */
        UNDOABLE,
        /** What is gone is gone. */
        FINAL
    }

    /** By what the step does: a certificate is kept as a file before it goes, a key is not. */
    public Reversibility reversibility() {
        return switch (action) {
        case Action.BackUp b -> Reversibility.HARMLESS;
        case Action.TestSignature t -> Reversibility.HARMLESS;
        case Action.SaveKey s -> Reversibility.HARMLESS;
        case Action.WriteKey w -> Reversibility.UNDOABLE;
        case Action.GenerateKey g -> Reversibility.UNDOABLE;
        case Action.AskAuthority a -> Reversibility.HARMLESS;
        case Action.RevokeCertificate r -> Reversibility.FINAL;
        case Action.WriteCertificate w -> Reversibility.UNDOABLE;
        case Action.SetLabel l -> Reversibility.UNDOABLE;
        case Action.SetId i -> Reversibility.UNDOABLE;
        case Action.ChangePin c -> Reversibility.UNDOABLE;
        case Action.UnblockPin u -> Reversibility.FINAL;
        case Action.Initialise i -> Reversibility.FINAL;
        case Action.Delete d -> onlyCertificates(d) ? Reversibility.UNDOABLE : Reversibility.FINAL;
        };
    }

    private static boolean onlyCertificates(Action.Delete delete) {
        return Stream.concat(Stream.of(delete.object()), delete.along().stream())
                .allMatch(o -> o.kind() == ObjectKind.CERTIFICATE);
    }
}
