"""Where actors stand on issues.

- ``position_history``: the positions of each actor in the order of time, changes among them
- ``deadlocks``: actors whose positions exclude each other
"""
