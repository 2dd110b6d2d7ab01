/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.runtime.internal.connectors;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.core.files.FileFaults;
import cz.klicnik.core.files.PrivateFiles;

/** The values of connectors' settings, a file of properties (UTF-8) each: the user's, and the administrator's below. */
final class ConnectorFiles {

    private static final String FOLDER = "connectors";
    private static final String ENDING = ".properties";

    private final Path user;
    private final Path machine;

    /**
     * @param user the user's data folder
     * @param machine the folder of what holds for everybody on the computer
     */
    ConnectorFiles(Path user, Path machine) {
        this.user = user.resolve(FOLDER);
        this.machine = machine.resolve(FOLDER);
    }

    /** What the administrator has set. */
    Map<String, String> machine(String id) throws FaultException {
        return read(machine.resolve(id + ENDING));
    }

    /** What the user has set. */
    Map<String, String> user(String id) throws FaultException {
        return read(user.resolve(id + ENDING));
    }

    /** Replaces what the user has set. */
    void write(String id, Map<String, String> values) throws FaultException {
        Path file = user.resolve(id + ENDING);
        Properties properties = new Properties();
        properties.putAll(values);
        try {
            StringWriter text = new StringWriter();
            properties.store(text, null);
            PrivateFiles.createFolder(user);
            PrivateFiles.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw FileFaults.writing(file, e);
        }
    }

    private static Map<String, String> read(Path file) throws FaultException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw new FaultException(Fault.of(FaultCode.FILE_UNUSABLE, Fault.PATH, file.toString(), Fault.MESSAGE,
                    String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw FileFaults.of(file, e);
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return values;
    }
}
