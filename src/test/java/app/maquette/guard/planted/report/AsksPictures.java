package app.maquette.guard.planted.report;

import app.maquette.guard.planted.pictures.Plain;

record AsksPictures(Plain plain) {}
