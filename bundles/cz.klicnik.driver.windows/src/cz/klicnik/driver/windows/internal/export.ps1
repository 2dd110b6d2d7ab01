# klicnik: export
# Exports a certificate with its key as PFX. Standard input, in UTF-8: thumbprint, file, password, a line each.
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding($false)
$in = New-Object System.IO.StreamReader([Console]::OpenStandardInput(), (New-Object System.Text.UTF8Encoding($false)))
$thumbprint = $in.ReadLine()
$file = $in.ReadLine()
$password = New-Object System.Security.SecureString
while (($character = $in.Read()) -gt 0 -and $character -ne 10) {
    if ($character -ne 13) { $password.AppendChar([char] $character) }
}
$options = @{ Cert = Get-Item "Cert:\CurrentUser\My\$thumbprint"; FilePath = $file; Password = $password; ChainOption = 'EndEntityCertOnly' }
# Since Windows 10 1809; older ones know only the encryption that was usual then.
if ((Get-Command Export-PfxCertificate).Parameters.ContainsKey('CryptoAlgorithmOption')) {
    $options.CryptoAlgorithmOption = 'AES256_SHA256'
}
Export-PfxCertificate @options | Out-Null
