@echo off
rem Klicnik on the command line: klicnik COMMAND ...; klicnik --help tells the commands. KLICNIK_DATA=FOLDER moves all data.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "java="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined java call :try "%here%jre\bin\java.exe"
if not defined java for /f "delims=" %%j in ('where java.exe 2^>nul') do if not defined java call :try "%%j"
if not defined java for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*") do if not defined java call :try "%%d\bin\java.exe"
if not defined java (
  echo Klicnik needs Java 21 or newer. Install it, or let JAVA_HOME point to it. 1>&2
  echo Klicnik potrebuje Javu 21 nebo novejsi. Nainstalujte ji, nebo na ni nasmerujte promennou JAVA_HOME. 1>&2
  exit /b 1
)
if defined KLICNIK_DATA (set "state=%KLICNIK_DATA%\state") else (set "state=%LOCALAPPDATA%\Klicnik")
if not exist "%state%\log" mkdir "%state%\log"
for %%l in ("%here%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%~l"
"%java%" "@%here%klicnik.vmargs" "-Dosgi.logfile=%state%\log\cli.log" -XX:ErrorFile=NUL -jar "%launcher%" -nosplash -data @none -configuration "%state%\configuration-cli" %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1" exit /b
for /f "tokens=3" %%v in ('cmd /c ""%~1" -version 2^>^&1" ^| findstr /i /c:" version "') do for /f "delims=.-+ tokens=1" %%m in ("%%~v") do if %%m geq 21 set "java=%~1"
exit /b
