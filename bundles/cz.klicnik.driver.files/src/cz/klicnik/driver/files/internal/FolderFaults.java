/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.driver.files.internal;

import java.io.IOException;
import java.nio.file.Path;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;

/** What a failed access to a file of a token means. */
final class FolderFaults {

    private FolderFaults() {
    }

    static Fault reading(Path file, IOException e) {
        return FileFaults.of(file, e).fault();
    }

    /** TOKEN_FULL, TOKEN_WRITE_PROTECTED or FILE_PROBLEM, each with the path: the folder is the token. */
    static FaultException writing(Path folder, Path file, IOException e) {
        FaultException problem = FileFaults.writing(folder, file, e);
        return switch (problem.fault().code()) {
        case DISK_FULL -> new FaultException(new Fault(FaultCode.TOKEN_FULL, problem.fault().details()), e);
        case FOLDER_PROTECTED ->
            new FaultException(new Fault(FaultCode.TOKEN_WRITE_PROTECTED, problem.fault().details()), e);
        default -> problem;
        };
    }

    static FaultException of(FaultCode code, Path file, String message) {
        return new FaultException(code, Fault.PATH, file.toString(), Fault.MESSAGE, message);
    }

    /** As a token answers a call for which nobody is logged in. */
    static FaultException notLoggedIn(String function) {
        return new FaultException(FaultCode.PKCS11, Fault.FUNCTION, function, Fault.RV, "0x101", Fault.RV_NAME,
                "CKR_USER_NOT_LOGGED_IN");
    }
}
