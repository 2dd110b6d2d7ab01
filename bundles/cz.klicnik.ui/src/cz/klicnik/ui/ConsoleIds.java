/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.ui;

/** Identifiers in {@code plugin.xml} that code needs too. */
public final class ConsoleIds {

    /** The bundle; also the node of its preferences. */
    public static final String BUNDLE = "cz.klicnik.ui";
    /** The tree of readers, tokens and what is on them. */
    public static final String TOKENS_VIEW = "cz.klicnik.ui.tokens";
    /** The table of all certificates. */
    public static final String CERTIFICATES_VIEW = "cz.klicnik.ui.certificates";
    /** Logs in to the selected token. */
    public static final String LOGIN_COMMAND = "cz.klicnik.ui.command.login";
    /** Puts the cursor into the filter of the table of certificates; the platform's command. */
    public static final String FIND_COMMAND = "org.eclipse.ui.edit.findReplace";
    /** Brings the Properties view forward; the platform's command. */
    public static final String PROPERTIES_COMMAND = "org.eclipse.ui.file.properties";
    /** Has the selected token read again; the platform's command. */
    public static final String REFRESH_COMMAND = "org.eclipse.ui.file.refresh";
    /** Logs out of the selected token. */
    public static final String LOGOUT_COMMAND = "cz.klicnik.ui.command.logout";
    /** Changes the PIN of the selected token. */
    public static final String CHANGE_PIN_COMMAND = "cz.klicnik.ui.command.changePin";
    /** Unblocks the PIN of the selected token. */
    public static final String UNBLOCK_PIN_COMMAND = "cz.klicnik.ui.command.unblockPin";
    /** Tries the PIN of the selected token once. */
    public static final String VERIFY_PIN_COMMAND = "cz.klicnik.ui.command.verifyPin";
    /** Changes the PIN of the selected token's security officer. */
    public static final String CHANGE_OFFICER_PIN_COMMAND = "cz.klicnik.ui.command.changeOfficerPin";
    /** Gives the selected token a name on this computer. */
    public static final String NAME_TOKEN_COMMAND = "cz.klicnik.ui.command.nameToken";
    /** Gives the selected object another label. */
    public static final String RENAME_OBJECT_COMMAND = "cz.klicnik.ui.command.renameObject";
    /** Erases the selected token. */
    public static final String INITIALISE_COMMAND = "cz.klicnik.ui.command.initialise";
    /** Starts the driver of the selected thing. */
    public static final String START_DRIVER_COMMAND = "cz.klicnik.ui.command.startDriver";
    /** Copies the selected token as JSON. */
    public static final String COPY_JSON_COMMAND = "cz.klicnik.ui.command.copyJson";
    /** Copies one text with everything that the next person needs. */
    public static final String COPY_TICKET_COMMAND = "cz.klicnik.ui.command.copyTicket";
    /** Copies the PKCS#11 URI of the selected token or object. */
    public static final String COPY_URI_COMMAND = "cz.klicnik.ui.command.copyUri";
    /** Copies one field of the selected certificate. */
    public static final String COPY_FIELD_COMMAND = "cz.klicnik.ui.command.copyField";
    /** Parameter of {@link #COPY_FIELD_COMMAND}: serialDecimal, serialHex, sha256, issuer, issuerReversed. */
    public static final String COPY_FIELD_PARAMETER = "cz.klicnik.ui.command.copyField.field";
    /** Writes the table of certificates to a file. */
    public static final String EXPORT_CSV_COMMAND = "cz.klicnik.ui.command.exportCsv";
    /** Parameter of {@link #EXPORT_CSV_COMMAND}: the file; without it a person is asked. */
    public static final String EXPORT_CSV_PARAMETER = "cz.klicnik.ui.command.exportCsv.file";
    /** Turns the drivers at the end of the tree on and off. */
    public static final String SHOW_DRIVERS_COMMAND = "cz.klicnik.ui.command.showDrivers";

    /** Opens the selected certificate in an editor. */
    public static final String OPEN_CERTIFICATE_COMMAND = "cz.klicnik.ui.command.openCertificate";
    /** Opens a file with certificates. */
    public static final String OPEN_FILE_COMMAND = "cz.klicnik.ui.command.openFile";
    /** Parameter of {@link #OPEN_FILE_COMMAND}: the file; without it a person is asked. */
    public static final String OPEN_FILE_PARAMETER = "cz.klicnik.ui.command.openFile.file";
    /** Writes the selected certificate to a file. */
    public static final String EXPORT_CERTIFICATE_COMMAND = "cz.klicnik.ui.command.exportCertificate";
    /** Parameter of {@link #EXPORT_CERTIFICATE_COMMAND}: the file, whose ending says the form. */
    public static final String EXPORT_CERTIFICATE_PARAMETER = "cz.klicnik.ui.command.exportCertificate.file";

    /** The journal. */
    public static final String JOURNAL_VIEW = "cz.klicnik.ui.journal";
    /** Saves a copy of the journal. */
    public static final String EXPORT_JOURNAL_COMMAND = "cz.klicnik.ui.command.exportJournal";
    /** Parameter of {@link #EXPORT_JOURNAL_COMMAND}: the file; without it a person is asked. */
    public static final String EXPORT_JOURNAL_PARAMETER = "cz.klicnik.ui.command.exportJournal.file";
    /** Removes from the selected token what is not needed any more. */
    public static final String CLEAN_COMMAND = "cz.klicnik.ui.command.clean";
    /** Imports keys and certificates from files to a token. */
    public static final String IMPORT_COMMAND = "cz.klicnik.ui.command.import";
    /** Parameter of {@link #IMPORT_COMMAND}: a file; without it a person is asked. */
    public static final String IMPORT_PARAMETER = "cz.klicnik.ui.command.import.file";
    /** Copies from the selected token to another one. */
    public static final String COPY_TO_TOKEN_COMMAND = "cz.klicnik.ui.command.copyToToken";
    /** Saves the selected token as a file. */
    public static final String SAVE_SNAPSHOT_COMMAND = "cz.klicnik.ui.command.saveSnapshot";
    /** Takes an opened snapshot out of the tree. */
    public static final String CLOSE_SNAPSHOT_COMMAND = "cz.klicnik.ui.command.closeSnapshot";
    /** Compares the selected token, or the two selected ones. */
    public static final String COMPARE_COMMAND = "cz.klicnik.ui.command.compare";
    /** Parameter of {@link #COMPARE_COMMAND}: a snapshot's file to compare one token with; without it a person is asked. */
    public static final String COMPARE_PARAMETER = "cz.klicnik.ui.command.compare.file";
    /** Writes the comparison in the active editor to a file, as JSON. */
    public static final String EXPORT_COMPARISON_COMMAND = "cz.klicnik.ui.command.exportComparison";
    /** Parameter of {@link #EXPORT_COMPARISON_COMMAND}: the file; without it a person is asked. */
    public static final String EXPORT_COMPARISON_PARAMETER = "cz.klicnik.ui.command.exportComparison.file";

    private ConsoleIds() {
    }
}
