# Builds the installers of Windows into target\package\out: runtime image, app image with its start-up cache, msi and
# portable zip, checksums. Needs a JDK 25 and, for the msi, WiX. Not run here yet; the steps are those of build.sh.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot '..')

[xml]$pom = Get-Content pom.xml
$version = $pom.project.version
$javafx = $pom.project.properties.'javafx.version'
$env:JAVA_HOME = ((.\mvnw.cmd -v) | Select-String 'runtime: (.*)').Matches[0].Groups[1].Value.Trim()
$env:PATH = "$env:JAVA_HOME\bin;$env:PATH"
$package = 'target\package'
$out = "$package\out"

Write-Output "== Maquette $version for windows: compile"
if (Test-Path $package) { Remove-Item -Recurse -Force $package }
.\mvnw.cmd -B -ntp -q package -Ppackage "-Dmaven.test.skip"
java packaging\Prepare.java $version $javafx
java --module-path "$package\javafx" --add-modules javafx.graphics packaging\Sheets.java "$package\app\maquette.jar"
New-Item -ItemType Directory -Force "$package\legal", $out | Out-Null
Copy-Item LICENSE, "$package\maquette-sbom.json" "$package\legal"
java packaging\Notices.java "$package\maquette-sbom.xml" "$package\legal\THIRD-PARTY-NOTICES.txt" "$package\app" "$package\javafx"

Write-Output '== runtime image'
# jdk.crypto.mscapi is Windows' own: the certificates that the system trusts.
jlink '@jlink.config' --add-modules jdk.crypto.mscapi
$security = "$package\runtime\conf\security\java.security" # nearly all of it comments, read at every start
(Get-Content $security) -notmatch '^\s*(#|$)' | Set-Content $security
$linked = (& "$package\runtime\bin\java.exe" --list-modules | Select-String '^javafx\..*@(.*)$' |
  ForEach-Object { $_.Matches[0].Groups[1].Value } | Sort-Object -Unique) -join ' '
if ($linked -ne $javafx) { throw "the runtime holds JavaFX $linked, pom.xml says $javafx" }

Write-Output '== app image'
$icon = if (Test-Path assets\icon\maquette.ico) { @('--icon', 'assets\icon\maquette.ico') } else { @() }
jpackage '@packaging/jpackage/app.args' '@target/package/jvm.args' '@packaging/jpackage/windows.args' --app-version $version @icon
$image = "$package\image\Maquette"

Write-Output '== start-up cache'
$work = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
$profiles = '-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining' # none, as in train.sh
$env:JAVA_TOOL_OPTIONS = "$profiles -XX:AOTCacheOutput=$image\app\maquette.aot"
try { Start-Process -Wait "$image\Maquette.exe" -ArgumentList 'tour', "`"$work\tour`"" } finally { $env:JAVA_TOOL_OPTIONS = $null }
if (-not (Test-Path "$image\app\maquette.aot")) { throw 'the training run left no cache' }
foreach ($launcher in 'Maquette', 'maquette-cli') {
  Add-Content "$image\app\$launcher.cfg" 'java-options=-XX:AOTCache=$APPDIR\maquette.aot'
}
Remove-Item -Recurse -Force $work

Write-Output '== packages'
jpackage '@packaging/jpackage/windows-msi.args' --name Maquette --app-version $version --app-image $image
Compress-Archive -Path $image -DestinationPath "$out\maquette-$version-windows-x64.zip"
Copy-Item "$package\maquette-sbom.json" "$out\maquette-$version-windows-sbom.json"
Get-ChildItem $out -Exclude SHA256SUMS | ForEach-Object {
  '{0}  {1}' -f (Get-FileHash -Algorithm SHA256 $_).Hash.ToLower(), $_.Name
} | Set-Content "$out\SHA256SUMS"

Write-Output '== sizes'
foreach ($path in "$package\runtime", $image) {
  '{0,-28} {1,6:N1} MB' -f (Split-Path -Leaf $path), ((Get-ChildItem -Recurse $path | Measure-Object -Sum Length).Sum / 1MB)
}
Get-ChildItem $out | ForEach-Object { '{0,-28} {1,6:N1} MB' -f $_.Name, ($_.Length / 1MB) }
