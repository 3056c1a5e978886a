/** Outgoing HTTP calls, passed on or refused. */
package dev.gameday.layer.egress;
