"""Makes the neural model that the package ships: see the README beside this folder."""
