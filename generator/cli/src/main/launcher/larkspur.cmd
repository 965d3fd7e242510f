@echo off
rem Runs larkspur.jar, which is in the same folder, with options for short runs.
setlocal
set "LARKSPUR_JAVA=java"
if defined JAVA_HOME set "LARKSPUR_JAVA=%JAVA_HOME%\bin\java"
"%LARKSPUR_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "%~dp0larkspur.jar" %*
exit /b %ERRORLEVEL%
