@echo off
rem Runs the Maven on the PATH with a JDK 25 or later, wherever that stands on this machine.
setlocal enabledelayedexpansion
set "JDK="
call :try "%JAVA_HOME%"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
  if exist "%%~R" for /d %%J in ("%%~R\*") do (
    call :try "%%~J"
    call :try "%%~J\current"
  )
)
if not defined JDK (
  echo Maquette needs a JDK 25 or later: install one ^(for example Eclipse Temurin 25^) or set JAVA_HOME to it. 1>&2
  exit /b 1
)
where mvn >nul 2>nul
if errorlevel 1 (
  echo Maquette needs Maven 3.8 or later on the PATH: install it ^(for example with scoop or winget^). 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"
call mvn %*
exit /b %ERRORLEVEL%

:try
if defined JDK exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
  set "MAJOR=%%~V"
  set "MAJOR=!MAJOR:"=!"
  if !MAJOR! GEQ 25 set "JDK=%~1"
)
exit /b 0
