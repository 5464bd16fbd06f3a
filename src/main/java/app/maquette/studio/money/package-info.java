/// What things cost and cost in the end: prices, break-even, savings, advice, forecast. Pure and immutable.
package app.maquette.studio.money;
