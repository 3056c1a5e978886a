/** HTTP/1.1 messages, passed on in the bytes that they came in. */
package dev.gameday.layer.http;
