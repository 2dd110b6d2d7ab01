# klicnik: forget
# Takes a certificate out of the store and leaves its key where it is. Standard input: the thumbprint.
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding($false)
$thumbprint = [Console]::In.ReadLine()
$store = New-Object System.Security.Cryptography.X509Certificates.X509Store('My', 'CurrentUser')
$store.Open('ReadWrite')
foreach ($certificate in $store.Certificates.Find('FindByThumbprint', $thumbprint, $false)) { $store.Remove($certificate) }
$store.Close()
