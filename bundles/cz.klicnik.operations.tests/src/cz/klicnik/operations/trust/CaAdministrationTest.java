/* SPDX-License-Identifier: EPL-2.0 */
package cz.klicnik.operations.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import cz.klicnik.core.UserFolders;
import cz.klicnik.core.fault.Fault;
import cz.klicnik.core.fault.FaultCode;
import cz.klicnik.core.fault.FaultException;
import cz.klicnik.operations.trust.CaImport.Item;
import cz.klicnik.operations.trust.CaImport.State;
import cz.klicnik.operations.trust.CaImport.Target;
import cz.klicnik.testing.Command;
import cz.klicnik.testing.OpenSslAuthority;

class CaAdministrationTest {

    private static final String LIST = """
        <?xml version="1.0"?>
        <TrustServiceStatusList xmlns="http://uri.etsi.org/02231/v2#">
          <SchemeInformation><SchemeTerritory>%s</SchemeTerritory></SchemeInformation>
          <TrustServiceProviderList><TrustServiceProvider><TSPServices><TSPService><ServiceInformation>
            <ServiceTypeIdentifier>http://uri.etsi.org/TrstSvc/Svctype/CA/QC</ServiceTypeIdentifier>
            <ServiceName><Name xml:lang="cs">Služba %s</Name></ServiceName>
            <ServiceDigitalIdentity><DigitalId><X509Certificate>%s</X509Certificate></DigitalId></ServiceDigitalIdentity>
            <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted</ServiceStatus>
          </ServiceInformation></TSPService></TSPServices></TrustServiceProvider></TrustServiceProviderList>
        </TrustServiceStatusList>
        """;

    private final Path folder;
    private final TrustFolders folders;
    private final CaAdministration authorities;
    private final OpenSslAuthority root = OpenSslAuthority.root("Kořenová autorita", OpenSslAuthority.AUTHORITY);
    private final OpenSslAuthority middle = root.authority("Middle", OpenSslAuthority.AUTHORITY);

    CaAdministrationTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        folders = TrustFolders.of(new UserFolders(folder.resolve("data"), folder.resolve("state")),
                folder.resolve("machine"));
        authorities = new CaAdministration(folders);
    }

    @AfterEach
    void close() throws IOException {
        root.close();
        middle.close();
    }

    @Test
    void looking_at_what_would_be_imported_writes_nothing() throws Exception {
        CaImport plan = authorities.plan(root.self().pem(), Target.USER);
        assertEquals(List.of(CaImport.Kind.TRUSTED), plan.items().stream().map(Item::kind).toList());
        assertEquals(List.of(State.NEW), states(plan));
        assertEquals("Kořenová autorita", plan.items().getFirst().certificate().orElseThrow().holder());
        assertFalse(Files.exists(folders.user()));
        assertEquals(List.of(), authorities.list().entries());
    }

    @Test
    void pem_der_and_pkcs7_are_imported_and_trusted_and_told_when_they_are_there_already() throws Exception {
        Path p7b = folder.resolve("chain.p7b");
        Command.of("openssl", "crl2pkcs7", "-nocrl", "-certfile", root.self().pem().toString(), "-certfile",
                middle.self().pem().toString(), "-out", p7b.toString()).succeed();
        CaImport plan = authorities.plan(p7b, Target.USER);
        assertEquals(List.of(CaImport.Kind.TRUSTED, CaImport.Kind.LINK),
                plan.items().stream().map(Item::kind).sorted().toList());
        assertEquals(2, authorities.execute(plan).size());
        assertEquals(List.of("Kořenová autorita", "Middle"), authorities.list().entries().stream()
                .map(e -> e.certificate().holder()).sorted().toList());
        assertEquals(List.of(State.THERE, State.THERE), states(authorities.plan(p7b, Target.USER)));
        Path der = Files.write(folder.resolve("root.der"), root.self().der());
        assertEquals(List.of(State.THERE), states(authorities.plan(der, Target.USER)));
        assertEquals(List.of(State.NEW), states(authorities.plan(der, new Target(true, false))),
                "for all users is another store");
        assertEquals(List.of(), authorities.execute(authorities.plan(der, Target.USER)));
    }

    @Test
    void a_folder_is_imported_with_duplicates_and_garbage_told() throws Exception {
        Path many = Files.createDirectories(folder.resolve("many"));
        Files.copy(root.self().pem(), many.resolve("a.pem"));
        Files.write(many.resolve("b.cer"), root.self().der());
        Files.write(many.resolve("c.cer"), root.issue("Jan", "basicConstraints = CA:FALSE\n").der());
        Files.writeString(many.resolve("d.txt"), "poznámka");
        CaImport plan = authorities.plan(many, Target.USER);
        assertEquals(List.of(State.NEW, State.TWICE, State.NOT_AN_AUTHORITY), states(plan));
        assertEquals(List.of(many.resolve("d.txt").toString()),
                plan.problems().stream().map(f -> f.detail(Fault.PATH).orElseThrow()).toList());
        assertEquals(1, authorities.execute(plan).size());
        assertEquals(1, authorities.list().entries().size());
    }

    @Test
    void a_trusted_list_is_imported_as_a_whole_labelled_as_unchecked_and_replaced_by_a_newer_one() throws Exception {
        Path list = list("CZ", "stará");
        CaImport plan = authorities.plan(list, Target.USER);
        assertEquals(CaImport.Kind.LIST_UNCHECKED, plan.items().getFirst().kind());
        assertEquals(1, plan.items().getFirst().list().orElseThrow().authorities().size());
        authorities.execute(plan);
        assertEquals(List.of(CaEntry.Kind.LISTED_UNCHECKED),
                authorities.list().entries().stream().map(CaEntry::kind).toList());
        assertEquals(List.of(State.THERE), states(authorities.plan(list, Target.USER)));
        CaImport newer = authorities.plan(list("CZ", "nová"), Target.USER);
        assertEquals(List.of(State.REPLACES), states(newer));
        authorities.execute(newer);
        assertEquals(List.of("CZ: Služba nová"),
                authorities.list().entries().stream().map(CaEntry::listed).toList());
    }

    @Test
    void who_signs_lists_is_not_trusted_otherwise() throws Exception {
        Path signer = root.issue("Signer", "").pem();
        authorities.execute(authorities.plan(signer, new Target(false, true)));
        assertEquals(List.of(CaEntry.Kind.LIST_SIGNER),
                authorities.list().entries().stream().map(CaEntry::kind).toList());
        assertEquals(List.of(), folders.store().read().anchors());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "garbage", "<html/>", "<!DOCTYPE x><x/>", "0\u0001",
            "-----BEGIN CERTIFICATE-----\nMAA=\n" })
    void garbage_is_refused_with_the_name_of_the_file(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("garbage.cer"), content);
        Fault fault = assertThrows(FaultException.class, () -> authorities.plan(file, Target.USER)).fault();
        assertEquals(FaultCode.FILE_UNUSABLE, fault.code());
        assertEquals(file.toString(), fault.detail(Fault.PATH).orElseThrow());
    }

    @Test
    void what_holds_no_certificate_is_told_so() throws Exception {
        Path list = Files.write(folder.resolve("list.crl"), root.revocationList());
        assertEquals("NO_CERTIFICATE", assertThrows(FaultException.class, () -> authorities.plan(list, Target.USER))
                .fault().detail(Fault.REASON).orElseThrow());
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertEquals("NO_CERTIFICATE", assertThrows(FaultException.class, () -> authorities.plan(empty, Target.USER))
                .fault().detail(Fault.REASON).orElseThrow());
        assertEquals("MISSING", assertThrows(FaultException.class,
                () -> authorities.plan(folder.resolve("nothing"), Target.USER)).fault().detail(Fault.REASON)
                .orElseThrow());
    }

    @Test
    void what_was_imported_is_removed_by_its_fingerprint_or_its_file() throws Exception {
        authorities.execute(authorities.plan(root.self().pem(), Target.USER));
        authorities.execute(authorities.plan(middle.self().pem(), Target.USER));
        CaEntry entry = authorities.list().entries().stream()
                .filter(e -> e.kind() == CaEntry.Kind.TRUSTED).findFirst().orElseThrow();
        String sha256 = entry.certificate().sha256();
        CaRemoval removal = authorities.removal(sha256.substring(0, 4).toUpperCase() + ":" + sha256.substring(4, 12));
        assertEquals(List.of(entry), removal.entries());
        assertEquals(2, authorities.list().entries().size(), "nothing is removed yet");
        authorities.execute(removal);
        String file = authorities.list().entries().getFirst().file().getFileName().toString();
        authorities.execute(authorities.removal(file));
        assertEquals(List.of(), authorities.list().entries());
    }

    @Test
    void the_users_own_copy_goes_before_the_one_for_everybody() throws Exception {
        authorities.execute(authorities.plan(root.self().pem(), new Target(true, false)));
        authorities.execute(authorities.plan(root.self().pem(), Target.USER));
        String sha256 = authorities.list().entries().getFirst().certificate().sha256();
        authorities.execute(authorities.removal(sha256));
        assertTrue(authorities.isMachineWide(authorities.list().entries().getFirst().file()));
        authorities.execute(authorities.removal(sha256));
        assertEquals(List.of(), authorities.list().entries());
    }

    @Test
    void nothing_outside_of_the_store_is_ever_removed_and_nothing_that_others_stand_beside() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside.cer"), "x");
        for (String what : List.of(outside.toString(), "../../outside.cer", "", "abc", "0123456789", "nothing.cer")) {
            assertEquals(FaultCode.CA_NOT_FOUND,
                    assertThrows(FaultException.class, () -> authorities.removal(what)).fault().code(), what);
        }
        Files.createDirectories(folders.user());
        Files.writeString(folders.user().resolve("two.pem"),
                Files.readString(root.self().pem()) + Files.readString(middle.self().pem()));
        String sha256 = authorities.list().entries().getFirst().certificate().sha256();
        assertEquals(FaultCode.CA_NOT_ALONE,
                assertThrows(FaultException.class, () -> authorities.removal(sha256)).fault().code());
        assertEquals(2, authorities.removal("two.pem").entries().size());
        assertTrue(Files.exists(outside));
    }

    private Path list(String territory, String service) throws IOException {
        return Files.writeString(folder.resolve("list.xtsl"), LIST.formatted(territory, service,
                Base64.getMimeEncoder().encodeToString(root.self().der())));
    }

    private static List<State> states(CaImport plan) {
        return plan.items().stream().map(Item::state).toList();
    }
}
