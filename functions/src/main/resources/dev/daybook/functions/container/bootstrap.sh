#!/bin/sh
# Starts the function as AWS starts a runtime that is not its own: from the cache beside it, by the JDK that made that.
cd "$(dirname "$0")" || exit 1
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:AOTCache=@cache@ -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
  $DAYBOOK_JAVA_OPTIONS -cp "@class-path@" \
  com.amazonaws.services.lambda.runtime.api.client.AWSLambda @handler@::handleRequest
