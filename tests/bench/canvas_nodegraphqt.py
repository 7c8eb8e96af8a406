"""NodeGraphQt's canvas with the same graph. Runs in an environment of its own, which has nothing of Tendril's."""

import json
import sys
from typing import Any

from NodeGraphQt import BaseNode, NodeGraph
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication, QGraphicsView

from tests.bench import graph
from tests.bench.canvas_measures import measured


class Node(BaseNode):  # type: ignore[misc]
    """A node with a way in and a way out."""

    __identifier__ = "bench"
    NODE_NAME = "Node"

    def __init__(self) -> None:
        super().__init__()
        self.add_input("in", multi_input=True)
        self.add_output("out")


class NodeGraphQtCanvas:
    """A graph on NodeGraphQt's canvas."""

    def __init__(self, nodes: int) -> None:
        self._graph = NodeGraph()
        self._graph.register_node(Node)
        self._nodes: list[Any] = [
            self._graph.create_node(
                "bench.Node",
                name=f"Node {number}",
                pos=list(graph.place(number, nodes)),
                selected=False,
                push_undo=False,
            )
            for number in range(nodes)
        ]
        for one, other in graph.links(nodes):
            self._nodes[one].output(0).connect_to(self._nodes[other].input(0), push_undo=False)
        self.view: QGraphicsView = self._graph.viewer()

    def fit(self) -> None:
        self._graph.viewer().zoom_to_nodes([node.view for node in self._nodes])

    def zoom_by(self, factor: float) -> None:
        self._graph.viewer().scale(factor, factor)

    def node_at(self) -> tuple[str, QPointF]:
        middle = self.view.mapToScene(self.view.viewport().rect().center())
        places = [(node.view.scenePos() - middle).manhattanLength() for node in self._nodes]
        number = places.index(min(places))
        return str(number), self._nodes[number].view.scenePos() + QPointF(60, 10)

    def position(self, node: str) -> QPointF:
        place: QPointF = self._nodes[int(node)].view.scenePos()
        return place


if __name__ == "__main__":
    application, number_of_nodes = QApplication([]), int(sys.argv[1])
    print(json.dumps(measured(lambda: NodeGraphQtCanvas(number_of_nodes), number_of_nodes)))
