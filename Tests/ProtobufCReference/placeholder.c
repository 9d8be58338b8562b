int tessera_placeholder;
