/// A small HTTP/1.1 server for loopback that can also answer badly on purpose: cut, slow, reset, or never.
package app.maquette.simulator.http;
