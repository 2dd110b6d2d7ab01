# klicnik: facts
# Which program keeps the key of each personal certificate, and whether it lets it out. Asks the certificate for the name
# of its provider, not the key itself: a key on a card would make Windows ask for the card.
# Prints a line for each: thumbprint, provider, container, exportable (yes, no or ?), separated by tabs.
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding($false)
Add-Type -TypeDefinition @'
using System;
using System.Runtime.InteropServices;

namespace Klicnik {
    public static class KeyProvider {
        const uint CERT_KEY_PROV_INFO_PROP_ID = 2;

        // CRYPT_KEY_PROV_INFO (wincrypt.h)
        [StructLayout(LayoutKind.Sequential)]
        struct Info {
            public IntPtr Container;
            public IntPtr Provider;
            public uint ProviderType;
            public uint Flags;
            public uint ParameterCount;
            public IntPtr Parameters;
            public uint KeySpec;
        }

        [DllImport("crypt32.dll", SetLastError = true)]
        static extern bool CertGetCertificateContextProperty(IntPtr certificate, uint property, IntPtr data, ref uint size);

        public static string[] Of(IntPtr certificate) {
            uint size = 0;
            if (!CertGetCertificateContextProperty(certificate, CERT_KEY_PROV_INFO_PROP_ID, IntPtr.Zero, ref size)) {
                return new string[] { "", "" };
            }
            IntPtr memory = Marshal.AllocHGlobal((int) size);
            try {
                if (!CertGetCertificateContextProperty(certificate, CERT_KEY_PROV_INFO_PROP_ID, memory, ref size)) {
                    return new string[] { "", "" };
                }
                Info info = (Info) Marshal.PtrToStructure(memory, typeof(Info));
                return new string[] { Marshal.PtrToStringUni(info.Provider), Marshal.PtrToStringUni(info.Container) };
            } finally {
                Marshal.FreeHGlobal(memory);
            }
        }
    }
}
'@

# Only of keys that Windows itself keeps: asking them disturbs nobody.
function Get-Exportable($certificate, $provider) {
    if ($provider -notlike 'Microsoft *' -or $provider -like '*Smart Card*') { return '?' }
    try {
        $key = [System.Security.Cryptography.X509Certificates.RSACertificateExtensions]::GetRSAPrivateKey($certificate)
        if ($null -eq $key) {
            $key = [System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions]::GetECDsaPrivateKey($certificate)
        }
        if ($key -is [System.Security.Cryptography.RSACryptoServiceProvider]) {
            if ($key.CspKeyContainerInfo.Exportable) { return 'yes' } else { return 'no' }
        }
        # CngExportPolicies: AllowExport 1, AllowPlaintextExport 2
        if (([int] $key.Key.ExportPolicy -band 3) -ne 0) { return 'yes' } else { return 'no' }
    } catch {
        return '?'
    }
}

$store = New-Object System.Security.Cryptography.X509Certificates.X509Store('My', 'CurrentUser')
$store.Open('ReadOnly')
foreach ($certificate in $store.Certificates) {
    $key = [Klicnik.KeyProvider]::Of($certificate.Handle)
    $exportable = '?'
    if ($key[0] -ne '') { $exportable = Get-Exportable $certificate $key[0] }
    [Console]::Out.WriteLine(($certificate.Thumbprint, $key[0], $key[1], $exportable) -join "`t")
}
$store.Close()
