"""The kinds of pages: each file holds what one template gets, how that is made, and the page's routes.

Lists and the pages that they lead to: ``actors`` and ``actor``, ``issues`` and ``issue``, ``speakers`` and
``speaker``, ``sources`` and ``source``, ``plans`` and ``plan``, ``cards`` and ``card``; ``unnamed``,
``home``, ``matrix``, ``chronology``, ``origins``, ``figures``, ``changes``, ``retired``, ``names``,
``lookup``, ``data``, ``citations``. ``page`` is what the editor wrote, ``moved`` what stands at an old
address.
"""
