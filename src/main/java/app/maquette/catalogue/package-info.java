/// What the vendor sells, as data: engines, operations, fields, rules, routes, price products and pairs, each row with
/// its source and date.
package app.maquette.catalogue;
